// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Both sides of a validation proxy that speaks plain HTTP only: in front HTTPS for the client, behind it mutual TLS to
// central. Says on standard output what the proxy objects to, one JSON object a line.
//   node contractbridge.mjs '{"proxy":PORT,"central":PORT,"ca":PEM,"serverCert":PEM,"serverKey":PEM,"clientCert":PEM,"clientKey":PEM}'
import http from 'node:http';
import https from 'node:https';

const options = JSON.parse(process.argv[2]);
const say = (object) => process.stdout.write(JSON.stringify(object) + '\n');
const fail = (response, error) => {
    say({ failure: String(error) });
    response.writeHead(502);
    response.end();
};

const front = https.createServer({ key: options.serverKey, cert: options.serverCert }, (request, response) => {
    const forward = http.request(
        { host: '127.0.0.1', port: options.proxy, method: request.method, path: request.url, headers: request.headers, agent: false },
        (answer) => {
            const headers = { ...answer.headers };
            if (headers['sl-violations']) {
                // Prism cannot see client certificates and says so for every call; anything else is an objection.
                const violation = JSON.parse(headers['sl-violations']).filter((one) => !/security scheme: mutualTLS/.test(one.message));
                if (violation.length > 0)
                    say({ violation, method: request.method, path: request.url, status: answer.statusCode });
                delete headers['sl-violations'];
            }
            say({ method: request.method, path: request.url, status: answer.statusCode });
            response.writeHead(answer.statusCode, headers);
            answer.pipe(response);
        });
    forward.on('error', (error) => fail(response, error));
    request.on('close', () => { if (!request.complete) forward.destroy(); });
    response.on('close', () => forward.destroy());
    request.pipe(forward);
});

const agent = new https.Agent({ keepAlive: true, ca: options.ca, cert: options.clientCert, key: options.clientKey });
const back = http.createServer((request, response) => {
    const forward = https.request(
        { host: '127.0.0.1', port: options.central, method: request.method, path: request.url, headers: request.headers, agent },
        (answer) => {
            response.writeHead(answer.statusCode, answer.headers);
            answer.pipe(response);
        });
    forward.on('error', (error) => fail(response, error));
    response.on('close', () => forward.destroy());
    request.pipe(forward);
});

back.listen(options.back, '127.0.0.1', () => {
    front.listen(0, '127.0.0.1', () => say({ front: front.address().port, back: back.address().port }));
});
