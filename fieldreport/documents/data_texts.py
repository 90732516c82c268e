"""The tables of the open data that hold words: what was learned, what the missions wrote, what is to be mended."""

from fieldreport.consolidation.annual import AnnualReport
from fieldreport.documents.data_columns import BUNDLE, MISSION, QUARTER, STATE, YEAR, DataTable, at, text_column


def practices_table(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        text_column("record", "Id of the record at the mission."),
        text_column("title", "Title."),
        text_column("state", "State of the sheet; the panel's where it has spoken."),
        text_column("state_by", "Who says so: panel, or mission where Headquarters' panel has not spoken."),
        text_column("level", "Level."),
        text_column("themes", "Themes, separated by semicolons."),
        text_column("done", "What was done."),
        text_column("result", "Result."),
        text_column("evidence", "Evidence."),
        text_column("lesson", "Lesson."),
        text_column("repeatable", "What others need to repeat it."),
        BUNDLE,
    )
    rows = tuple(
        (
            line.held.mission,
            held.id,
            held.title,
            line.state,
            "panel" if line.is_panels else "mission",
            held.level,
            "; ".join(held.themes),
            held.done,
            held.result,
            held.evidence,
            held.lesson,
            held.repeatable,
            line.held.source.package,
        )
        for line in annual.practices
        for held in (line.held.record,)
    )
    return DataTable("practices", "Good practices", columns, rows, ("mission", "record"))


def gaps_table(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        text_column("record", "Id of the record at the mission."),
        text_column("area", "Area of action."),
        text_column("title", "Title."),
        text_column("text", "What is missing."),
        text_column("recommendation", "What is recommended."),
        text_column("quarters", "Quarters in which it was open, separated by spaces."),
        text_column("also_in", "Other missions with the same, separated by spaces."),
        BUNDLE,
    )
    rows = tuple(
        (
            line.held.mission,
            held.id,
            held.area,
            held.title,
            held.text,
            held.recommendation,
            " ".join(str(quarter) for quarter in line.quarters),
            " ".join(line.also_in),
            line.held.source.package,
        )
        for line in annual.gaps
        for held in (line.held.record,)
    )
    return DataTable("gaps", "Gaps and challenges", columns, rows, ("mission", "record"))


def lessons_table(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        text_column("record", "Id of the record at the mission."),
        text_column("area", "Area of action."),
        text_column("title", "Title."),
        text_column("text", "Lesson."),
        BUNDLE,
    )
    rows = tuple(
        (one.mission, one.record.id, one.record.area, one.record.title, one.record.text, one.source.package)
        for one in annual.lessons
    )
    return DataTable("lessons", "Lessons learned", columns, rows, ("mission", "record"))


def passages_table(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        YEAR,
        QUARTER,
        text_column("part", "Part of the chapter."),
        text_column("subject", "Area, theme or outcome in the version the mission reported in."),
        text_column("heading", "The same in the version of the year, by the cross-walk; blank where it has none."),
        text_column("address", "Where the words stand."),
        text_column("text", "The words of the mission."),
        BUNDLE,
        STATE,
    )
    rows = tuple(
        (
            *at(one.source),
            one.part,
            one.subject,
            chapter.code,
            one.address,
            one.text,
            one.source.package,
            one.source.state,
        )
        for chapter in annual.chapters
        for one in chapter.passages
    )
    return DataTable("passages", "What the missions wrote", columns, rows, ("mission", "year", "quarter", "address"))


def quality_table(annual: AnnualReport) -> DataTable:
    columns = (
        MISSION,
        YEAR,
        QUARTER,
        text_column("fault", "What keeps the figure from being added up or believed."),
        text_column("rule", "Rule or requirement."),
        text_column("address", "Where it stands."),
        text_column("title", "Title of the record."),
        BUNDLE,
    )
    rows = tuple(
        (*at(note.source), note.fault, note.rule, note.address, note.title, note.source.package)
        for note in annual.quality
    )
    return DataTable("quality", "Data quality", columns, rows)


def feedback_table(annual: AnnualReport) -> DataTable:
    columns = (MISSION, YEAR, QUARTER, text_column("question", "Question."), text_column("text", "Remark."), BUNDLE)
    rows = tuple((*at(source), question, text, source.package) for source, question, text in annual.feedback)
    return DataTable("feedback", "Remarks on the form", columns, rows)
