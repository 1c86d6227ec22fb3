// SPDX-FileCopyrightText: The Dutydesk authors
// SPDX-License-Identifier: Apache-2.0
// Both sides of a validation proxy that speaks plain HTTP only: in front HTTPS for the client, behind it mutual TLS to
// central. Says on standard output what the proxy objects to, one JSON object a line.
// Signed answers are text to the proxy; their payloads are checked here, by the schema that their type names.
//   node contractbridge.mjs '{"proxy":PORT,"back":PORT,"central":PORT,"contract":FILE,"modules":FILE,"ca":PEM,
//                             "serverCert":PEM,"serverKey":PEM,"clientCert":PEM,"clientKey":PEM}'
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';

const options = JSON.parse(process.argv[2]);
const say = (object) => process.stdout.write(JSON.stringify(object) + '\n');

// The proxy's own libraries: a JSON Schema validator and a YAML reader.
const require = createRequire(options.modules);
const Ajv = require('ajv/dist/2020.js').default;
const ajv = require('ajv-formats').default(new Ajv({ strict: false, allErrors: true }));
ajv.addSchema({ $id: 'central', components: require('js-yaml').load(fs.readFileSync(options.contract, 'utf8')).components });
const schemas = {
    'dutydesk-status+jws': 'LicenceStatus',
    'dutydesk-receipt+jws': 'Receipt',
    'dutydesk-evidence-receipt+jws': 'EvidenceReceipt',
    'dutydesk-trust-list+jws': 'TrustList',
    'dutydesk-rulebook+jws': 'RulebookPack',
    'dutydesk-checkpoint+jws': 'Cosignature',
};
const part = (text) => JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));

// Every compact JWS in a text, wherever it stands.
const checkSigned = (text, about) => {
    for (const [, header, payload] of text.matchAll(/(eyJ[\w-]+)\.([\w-]+)\.[\w-]+/g)) {
        const typ = part(header).typ;
        const validate = typ in schemas && ajv.compile({ $ref: `central#/components/schemas/${schemas[typ]}` });
        if (!validate || !validate(part(payload)))
            say({ violation: validate ? validate.errors : 'unknown typ', typ, ...about });
        else
            say({ signed: typ });
    }
};
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
            const pieces = [];
            answer.on('data', (piece) => pieces.push(piece));
            answer.on('end', () => {
                const body = Buffer.concat(pieces);
                checkSigned(body.toString('utf8') + ' ' + (headers['dutydesk-receipt'] ?? ''),
                    { method: request.method, path: request.url, status: answer.statusCode });
                response.writeHead(answer.statusCode, headers);
                response.end(body);
            });
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
