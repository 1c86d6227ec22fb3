<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>dutydesk::BandScale</name>
    <message numerus="yes">
        <source>%n point(s) · art %1</source>
        <extracomment>%1 article and item: 11(2)</extracomment>
        <translation>
            <numerusform>%n point · art %1</numerusform>
            <numerusform>%n points · art %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseDetail</name>
    <message numerus="yes">
        <source>Violation, %n item(s)</source>
        <extracomment>Heading of a case: kind and number of violations</extracomment>
        <translation>
            <numerusform>Violation, %n item</numerusform>
            <numerusform>Violation, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) in this case</source>
        <translation>
            <numerusform>%n point in this case</numerusform>
            <numerusform>%n points in this case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, hashed</source>
        <translation>
            <numerusform>%n file, %1, hashed</numerusform>
            <numerusform>%n files, %1, hashed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix before this case can be completed</source>
        <translation>
            <numerusform>%n thing to fix before this case can be completed</numerusform>
            <numerusform>%n things to fix before this case can be completed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseWords</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::CasesPage</name>
    <message numerus="yes">
        <source>%n case(s) found in %1 ms</source>
        <extracomment>How many cases a search found, and in what time</extracomment>
        <translation>
            <numerusform>%n case found in %1 ms</numerusform>
            <numerusform>%n cases found in %1 ms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ChecksModel</name>
    <message numerus="yes">
        <source>%n rule(s) passed</source>
        <translation>
            <numerusform>%n rule passed</numerusform>
            <numerusform>%n rules passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ChecksPane</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n to fix</numerusform>
            <numerusform>%n to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to consider</source>
        <translation>
            <numerusform>%n to consider</numerusform>
            <numerusform>%n to consider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) kept</source>
        <translation>
            <numerusform>%n step kept</numerusform>
            <numerusform>%n steps kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::DeskPage</name>
    <message numerus="yes">
        <source>%1. Status %2, %n point(s).</source>
        <extracomment>%1 verdict, %2 status letters</extracomment>
        <translation>
            <numerusform>%1. Status %2, %n point.</numerusform>
            <numerusform>%1. Status %2, %n points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::DeskWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::EvidencePane</name>
    <message numerus="yes">
        <source>%n file(s) · %1 · hashed when added</source>
        <extracomment>%1 total size as &quot;18.2 MB&quot;</extracomment>
        <translation>
            <numerusform>%n file · %1 · hashed when added</numerusform>
            <numerusform>%n files · %1 · hashed when added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::IdentityPane</name>
    <message numerus="yes">
        <source>%n records waiting to send, all encrypted</source>
        <translation>
            <numerusform>%n record waiting to send, encrypted</numerusform>
            <numerusform>%n records waiting to send, all encrypted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::LinkTimeline</name>
    <message numerus="yes">
        <source>%1: %n kept here</source>
        <translation>
            <numerusform>%1: %n kept here</numerusform>
            <numerusform>%1: %n kept here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::LockPage</name>
    <message numerus="yes">
        <source>%n records waiting to send</source>
        <translation>
            <numerusform>%n record waiting to send</numerusform>
            <numerusform>%n records waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n record(s), %1 waiting</source>
        <extracomment>%n and %1 are counts of records</extracomment>
        <translation>
            <numerusform>Sending %n record, %1 waiting</numerusform>
            <numerusform>Sending %n records, %1 waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::MainWindow</name>
    <message numerus="yes">
        <source>Sending %n records now.</source>
        <translation>
            <numerusform>Sending %n record now.</numerusform>
            <numerusform>Sending %n records now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::MaskedLabel</name>
    <message numerus="yes">
        <source>logged, hides after %n s</source>
        <translation>
            <numerusform>logged, hides after %n s</numerusform>
            <numerusform>logged, hides after %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::MattersCard</name>
    <message numerus="yes">
        <source>%1 and %n point(s) outstanding</source>
        <extracomment>%1 money</extracomment>
        <translation>
            <numerusform>%1 and %n point outstanding</numerusform>
            <numerusform>%1 and %n points outstanding</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::NavigationRail</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::PalettePopup</name>
    <message numerus="yes">
        <source>%1 · %n points</source>
        <extracomment>%1 is an article of the law, %n a number of penalty points</extracomment>
        <translation>
            <numerusform>%1 · %n point</numerusform>
            <numerusform>%1 · %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::PointsCard</name>
    <message numerus="yes">
        <source>Cycle %1 to %2 · %n day(s) left</source>
        <extracomment>%1 first day, %2 last day of the scoring cycle</extracomment>
        <translation>
            <numerusform>Cycle %1 to %2 · %n day left</numerusform>
            <numerusform>Cycle %1 to %2 · %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::QueueDetail</name>
    <message numerus="yes">
        <source>%1. It is tried again by itself at %2; so far %n attempt(s).</source>
        <translation>
            <numerusform>%1. It is tried again by itself at %2; so far %n attempt.</numerusform>
            <numerusform>%1. It is tried again by itself at %2; so far %n attempts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::QueueModel</name>
    <message numerus="yes">
        <source>Next · %n file(s), %1</source>
        <translation>
            <numerusform>Next · %n file, %1</numerusform>
            <numerusform>Next · %n files, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::QueuePage</name>
    <message numerus="yes">
        <source>%n record(s) to send. The next attempt is automatic.</source>
        <translation>
            <numerusform>%n record to send. The next attempt is automatic.</numerusform>
            <numerusform>%n records to send. The next attempt is automatic.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ScanModel</name>
    <message numerus="yes">
        <source>May drive · %n to handle</source>
        <translation>
            <numerusform>May drive · %n to handle</numerusform>
            <numerusform>May drive · %n to handle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::Sentences</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1 is the name of a camera</extracomment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys expire within 30 days</source>
        <extracomment>Keys of issuers of licences</extracomment>
        <translation>
            <numerusform>%n key expires within 30 days</numerusform>
            <numerusform>%n keys expire within 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n issuer(s), %1</source>
        <extracomment>Issuers on the trust list; %1 is an age as &quot;3 h 12 min old&quot;</extracomment>
        <translation>
            <numerusform>%n issuer, %1</numerusform>
            <numerusform>%n issuers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid to %1, %n day(s) left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>Valid to %1, %n day left</numerusform>
            <numerusform>Valid to %1, %n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SettingsPage</name>
    <message numerus="yes">
        <source>%n checks need attention</source>
        <translation>
            <numerusform>%n check needs attention</numerusform>
            <numerusform>%n checks need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SourcePane</name>
    <message numerus="yes">
        <source>%n codes are in view.</source>
        <translation>
            <numerusform>%n code is in view.</numerusform>
            <numerusform>%n codes are in view.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::Tour</name>
    <message numerus="yes">
        <source>The tour is over: %n picture(s) in %1</source>
        <translation>
            <numerusform>The tour is over: %n picture in %1</numerusform>
            <numerusform>The tour is over: %n pictures in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::TrustSection</name>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::TypeNumberPane</name>
    <message numerus="yes">
        <source>%n drivers are tied to this plate. Choose the one in front of you.</source>
        <translation>
            <numerusform>%n driver is tied to this plate. Compare with the one in front of you.</numerusform>
            <numerusform>%n drivers are tied to this plate. Choose the one in front of you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ctl::ScanVerb</name>
    <message numerus="yes">
        <source>%1: %2, %n byte(s)</source>
        <translation>
            <numerusform>%1: %2, %n byte</numerusform>
            <numerusform>%1: %2, %n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
