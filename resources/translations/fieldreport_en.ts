<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AnnualPanel</name>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AreaRecords</name>
        <message numerus="yes">
            <source>%n record(s) of this quarter in this area</source>
            <translation>
                <numerusform>%n record of this quarter in this area</numerusform>
                <numerusform>%n records of this quarter in this area</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AsideCards</name>
        <message numerus="yes">
            <source>%n answer(s) move to the same question</source>
            <translation>
                <numerusform>%n answer moves to the same question</numerusform>
                <numerusform>%n answers move to the same question</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) are kept aside for you to place</source>
            <translation>
                <numerusform>%n answer is kept aside for you to place</numerusform>
                <numerusform>%n answers are kept aside for you to place</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) are new</source>
            <translation>
                <numerusform>%n question is new</numerusform>
                <numerusform>%n questions are new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) kept aside</source>
            <translation>
                <numerusform>%n answer kept aside</numerusform>
                <numerusform>%n answers kept aside</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuthorSide</name>
        <message numerus="yes">
            <source>%n package(s) to send</source>
            <translation>
                <numerusform>%n package to send</numerusform>
                <numerusform>%n packages to send</numerusform>
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
        <name>CompareScreen</name>
        <message numerus="yes">
            <source>%n place(s) differ</source>
            <translation>
                <numerusform>%n place differs</numerusform>
                <numerusform>%n places differ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConsolidationScreen</name>
        <message numerus="yes">
            <source>%n figure(s) changed</source>
            <translation>
                <numerusform>%n figure changed</numerusform>
                <numerusform>%n figures changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DataCard</name>
        <message numerus="yes">
            <source>Everything is whole: %n check(s) of store, change log and keys.</source>
            <translation>
                <numerusform>Everything is whole: %n check of store, change log and keys.</numerusform>
                <numerusform>Everything is whole: %n checks of store, change log and keys.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n check(s) failed. Back up now, then send the details from Help.</source>
            <translation>
                <numerusform>%n check failed. Back up now, then send the details from Help.</numerusform>
                <numerusform>%n checks failed. Back up now, then send the details from Help.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailCard</name>
        <message numerus="yes">
            <source>%n more check(s) in the form</source>
            <translation>
                <numerusform>%n more check in the form</numerusform>
                <numerusform>%n more checks in the form</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s)</source>
            <translation>
                <numerusform>%n file</numerusform>
                <numerusform>%n files</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DetailPanel</name>
        <message numerus="yes">
            <source>and %n more; the PDF shows them all</source>
            <translation>
                <numerusform>and %n more; the PDF shows them all</numerusform>
                <numerusform>and %n more; the PDF shows them all</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DueCard</name>
        <message numerus="yes">
            <source>%n data set(s) due for {quarter}</source>
            <translation>
                <numerusform>%n data set due for {quarter}</numerusform>
                <numerusform>%n data sets due for {quarter}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n category/ies</source>
            <translation>
                <numerusform>%n category</numerusform>
                <numerusform>%n categories</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EditableTable</name>
        <message numerus="yes">
            <source>%n cell(s) pasted</source>
            <translation>
                <numerusform>%n cell pasted</numerusform>
                <numerusform>%n cells pasted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FigureCard</name>
        <message numerus="yes">
            <source>%n more mission(s)</source>
            <translation>
                <numerusform>%n more mission</numerusform>
                <numerusform>%n more missions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FiguresCard</name>
        <message numerus="yes">
            <source>%n instalment(s)</source>
            <translation>
                <numerusform>%n instalment</numerusform>
                <numerusform>%n instalments</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open</source>
            <translation>
                <numerusform>%n open</numerusform>
                <numerusform>%n open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s) without a rate, in no sum</source>
            <translation>
                <numerusform>%n entry without a rate, in no sum</numerusform>
                <numerusform>%n entries without a rate, in no sum</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GrantCard</name>
        <message numerus="yes">
            <source>%n line(s) differ from what was entered.</source>
            <translation>
                <numerusform>%n line differs from what was entered.</numerusform>
                <numerusform>%n lines differ from what was entered.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GrantsScreen</name>
        <message numerus="yes">
            <source>%n letter(s) written</source>
            <translation>
                <numerusform>%n letter written</numerusform>
                <numerusform>%n letters written</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n report(s) overdue</source>
            <translation>
                <numerusform>%n report overdue</numerusform>
                <numerusform>%n reports overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) differ</source>
            <translation>
                <numerusform>%n line differs</numerusform>
                <numerusform>%n lines differ</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridOverview</name>
        <message numerus="yes">
            <source>%n line(s)</source>
            <translation>
                <numerusform>%n line</numerusform>
                <numerusform>%n lines</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupsLeft</name>
        <message numerus="yes">
            <source>%n group(s) left to type</source>
            <translation>
                <numerusform>%n group left to type</numerusform>
                <numerusform>%n groups left to type</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryCard</name>
        <message numerus="yes">
            <source>%n earlier change(s)</source>
            <translation>
                <numerusform>%n earlier change</numerusform>
                <numerusform>%n earlier changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HistoryScreen</name>
        <message numerus="yes">
            <source>%n package(s) written</source>
            <translation>
                <numerusform>%n package written</numerusform>
                <numerusform>%n packages written</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HomeScreen</name>
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
        <name>IssuedCard</name>
        <message numerus="yes">
            <source>%n figure(s) superseded</source>
            <translation>
                <numerusform>%n figure superseded</numerusform>
                <numerusform>%n figures superseded</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n correction(s)</source>
            <translation>
                <numerusform>%n corrigendum</numerusform>
                <numerusform>%n corrigenda</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LedgerView</name>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
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
        <name>MoneyView</name>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Show all %n</numerusform>
                <numerusform>Show all %n</numerusform>
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
        <name>PartView</name>
        <message numerus="yes">
            <source>%n passage(s) from reports</source>
            <translation>
                <numerusform>%n passage from reports</numerusform>
                <numerusform>%n passages from reports</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message numerus="yes">
            <source>%n cell(s) pasted</source>
            <translation>
                <numerusform>%n cell pasted</numerusform>
                <numerusform>%n cells pasted</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectChecks</name>
        <message numerus="yes">
            <source>%n to correct</source>
            <translation>
                <numerusform>%n to correct</numerusform>
                <numerusform>%n to correct</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to explain</source>
            <translation>
                <numerusform>%n to explain</numerusform>
                <numerusform>%n to explain</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to look at</source>
            <translation>
                <numerusform>%n to look at</numerusform>
                <numerusform>%n to look at</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProjectPage</name>
        <message numerus="yes">
            <source>Documents, %n</source>
            <translation>
                <numerusform>Documents, %n</numerusform>
                <numerusform>Documents, %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuotingScreen</name>
        <message numerus="yes">
            <source>%n passage(s) and figure(s)</source>
            <translation>
                <numerusform>%n passage or figure</numerusform>
                <numerusform>%n passages and figures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n passage(s) or figure(s) copied with their source</source>
            <translation>
                <numerusform>%n passage or figure copied with its source</numerusform>
                <numerusform>%n passages and figures copied with their sources</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReasonsForm</name>
        <message numerus="yes">
            <source>and %n more; the reason above is for them</source>
            <translation>
                <numerusform>and %n more; the reason above is for it</numerusform>
                <numerusform>and %n more; the reason above is for them</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReceivedCards</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RegisterPage</name>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n chosen</numerusform>
                <numerusform>%n chosen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n with checks</source>
            <translation>
                <numerusform>%n with checks</numerusform>
                <numerusform>%n with checks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportReader</name>
        <message numerus="yes">
            <source>Show all %n</source>
            <translation>
                <numerusform>Show all %n</numerusform>
                <numerusform>Show all %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n error(s)</source>
            <translation>
                <numerusform>%n error</numerusform>
                <numerusform>%n errors</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportScreen</name>
        <message numerus="yes">
            <source>%n package(s) to send</source>
            <translation>
                <numerusform>%n package to send</numerusform>
                <numerusform>%n packages to send</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportSide</name>
        <message numerus="yes">
            <source>%n event(s) of the project in this period</source>
            <translation>
                <numerusform>%n event of the project in this period</numerusform>
                <numerusform>%n events of the project in this period</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RestCard</name>
        <message numerus="yes">
            <source>%n area(s) have no records and no text</source>
            <translation>
                <numerusform>%n area has no records and no text</numerusform>
                <numerusform>%n areas have no records and no text</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SearchSheet</name>
        <message numerus="yes">
            <source>%n place(s) found</source>
            <translation>
                <numerusform>%n place found</numerusform>
                <numerusform>%n places found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SectionForm</name>
        <message numerus="yes">
            <source>%n record(s) of this quarter can fill this.</source>
            <translation>
                <numerusform>%n record of this quarter can fill this.</numerusform>
                <numerusform>%n records of this quarter can fill this.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Proposed: %n record(s) belong to this area. It counts as soon as you write.</source>
            <translation>
                <numerusform>Proposed: %n record belongs to this area. It counts as soon as you write.</numerusform>
                <numerusform>Proposed: %n records belong to this area. It counts as soon as you write.</numerusform>
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
        <name>StaffingScreen</name>
        <message numerus="yes">
            <source>The staffing table of {quarter} has %n row(s) from here.</source>
            <translation>
                <numerusform>The staffing table of {quarter} has %n row from here.</numerusform>
                <numerusform>The staffing table of {quarter} has %n rows from here.</numerusform>
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
        <name>StatusPlurals</name>
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
        <name>StatusScreen</name>
        <message numerus="yes">
            <source>%n report(s) late</source>
            <translation>
                <numerusform>%n report late</numerusform>
                <numerusform>%n reports late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Write %n receipt(s)…</source>
            <translation>
                <numerusform>Write %n receipt…</numerusform>
                <numerusform>Write %n receipts…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n receipt(s) written to {folder}.</source>
            <translation>
                <numerusform>%n receipt written to {folder}.</numerusform>
                <numerusform>%n receipts written to {folder}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TypedTable</name>
        <message numerus="yes">
            <source>%n cell(s) pasted</source>
            <translation>
                <numerusform>%n cell pasted</numerusform>
                <numerusform>%n cells pasted</numerusform>
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
        <name>annual</name>
        <message numerus="yes">
            <source>%n package(s)</source>
            <translation>
                <numerusform>%n package</numerusform>
                <numerusform>%n packages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n revised</source>
            <translation>
                <numerusform>%n revised</numerusform>
                <numerusform>%n revised</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>changes</name>
        <message numerus="yes">
            <source>%n new answer(s)</source>
            <translation>
                <numerusform>%n new answer</numerusform>
                <numerusform>%n new answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) changed</source>
            <translation>
                <numerusform>%n place changed</numerusform>
                <numerusform>%n places changed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>fields</name>
        <message numerus="yes">
            <source>and %n more row(s)</source>
            <translation>
                <numerusform>and %n more row</numerusform>
                <numerusform>and %n more rows</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>figures</name>
        <message numerus="yes">
            <source>%n record(s)</source>
            <translation>
                <numerusform>%n record</numerusform>
                <numerusform>%n records</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>projects</name>
        <message numerus="yes">
            <source>%n check(s)</source>
            <translation>
                <numerusform>%n check</numerusform>
                <numerusform>%n checks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quick</name>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
    </context>
</TS>
