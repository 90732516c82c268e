<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>HomeScreen</name>
    <message numerus="yes">
        <source>%n package(s) in outbox</source>
        <translation>
            <numerusform>%n package in outbox</numerusform>
            <numerusform>%n packages in outbox</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavModel</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message numerus="yes">
        <source>%n package(s) in outbox</source>
        <translation>
            <numerusform>%n package in outbox</numerusform>
            <numerusform>%n packages in outbox</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SigningScreen</name>
    <message numerus="yes">
        <source>%n check(s) to correct before signing.</source>
        <translation>
            <numerusform>%n check to correct before signing.</numerusform>
            <numerusform>%n checks to correct before signing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) without an explanation; the report can be signed, but Headquarters will ask.</source>
        <translation>
            <numerusform>%n check without an explanation; the report can be signed, but Headquarters will ask.</numerusform>
            <numerusform>%n checks without an explanation; the report can be signed, but Headquarters will ask.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordMeter</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InboxScreen</name>
    <message numerus="yes">
        <source>%n quarantined</source>
        <translation>
            <numerusform>%n quarantined</numerusform>
            <numerusform>%n quarantined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) imported</source>
        <translation>
            <numerusform>%n package imported</numerusform>
            <numerusform>%n packages imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) that were refused are imported now.</source>
        <translation>
            <numerusform>%n package that was refused is imported now.</numerusform>
            <numerusform>%n packages that were refused are imported now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PDF(s) refused.</source>
        <translation>
            <numerusform>%n PDF refused.</numerusform>
            <numerusform>%n PDFs refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message numerus="yes">
        <source>About %n minute(s) left.</source>
        <translation>
            <numerusform>About %n minute left.</numerusform>
            <numerusform>About %n minutes left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s) left.</source>
        <translation>
            <numerusform>About %n second left.</numerusform>
            <numerusform>About %n seconds left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can go on working; if you cancel, the %n imported stay.</source>
        <translation>
            <numerusform>You can go on working; if you cancel, the %n imported stays.</numerusform>
            <numerusform>You can go on working; if you cancel, the %n imported stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusScreen</name>
    <message numerus="yes">
        <source>%n report(s) late</source>
        <translation>
            <numerusform>%n report late</numerusform>
            <numerusform>%n reports late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>status</name>
    <message numerus="yes">
        <source>Late by %n day(s)</source>
        <translation>
            <numerusform>Late by %n day</numerusform>
            <numerusform>Late by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellPanel</name>
    <message numerus="yes">
        <source>%n error(s), run again today</source>
        <translation>
            <numerusform>%n error, run again today</numerusform>
            <numerusform>%n errors, run again today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignatoriesScreen</name>
    <message numerus="yes">
        <source>%n change(s) not published</source>
        <translation>
            <numerusform>%n change not published</numerusform>
            <numerusform>%n changes not published</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsCheck</name>
    <message numerus="yes">
        <source>%n group(s) left to type</source>
        <translation>
            <numerusform>%n group left to type</numerusform>
            <numerusform>%n groups left to type</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnPassphrase</name>
    <message numerus="yes">
        <source>%n character(s) more</source>
        <translation>
            <numerusform>%n character more</numerusform>
            <numerusform>%n characters more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message numerus="yes">
        <source>%n word(s) left to type the first time</source>
        <translation>
            <numerusform>%n word left to type the first time</numerusform>
            <numerusform>%n words left to type the first time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) left to type</source>
        <translation>
            <numerusform>%n word left to type</numerusform>
            <numerusform>%n words left to type</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockingCard</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message numerus="yes">
        <source>%n check(s) failed. Back up now, then send the details from Help.</source>
        <translation>
            <numerusform>%n check failed. Back up now, then send the details from Help.</numerusform>
            <numerusform>%n checks failed. Back up now, then send the details from Help.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everything is whole: %n check(s) of store, change log and keys.</source>
        <translation>
            <numerusform>Everything is whole: %n check of store, change log and keys.</numerusform>
            <numerusform>Everything is whole: %n checks of store, change log and keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupScreen</name>
    <message numerus="yes">
        <source>Step {place} of {all}, about %n minute(s) left</source>
        <translation>
            <numerusform>Step {place} of {all}, about %n minute left</numerusform>
            <numerusform>Step {place} of {all}, about %n minutes left</numerusform>
        </translation>
    </message>
</context>
</TS>
