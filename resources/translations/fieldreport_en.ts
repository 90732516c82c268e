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
</TS>
