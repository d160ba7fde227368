"""One function a section of the desk."""

from storyledger.write.pages.brief import brief_section
from storyledger.write.pages.changes import changes_section
from storyledger.write.pages.figures import MOST_PANELS, figures_section
from storyledger.write.pages.ledger import file_ledger, ledger_section, statement_card
from storyledger.write.pages.lineage import lineage_section
from storyledger.write.pages.positions import positions_section
from storyledger.write.pages.reports import cut_at_borders, report_section, reports_section
from storyledger.write.pages.review import doubt_card
from storyledger.write.pages.timeline import file_timeline, timeline_section

__all__ = [
    "MOST_PANELS",
    "brief_section",
    "changes_section",
    "cut_at_borders",
    "doubt_card",
    "figures_section",
    "file_ledger",
    "file_timeline",
    "ledger_section",
    "lineage_section",
    "positions_section",
    "report_section",
    "reports_section",
    "statement_card",
    "timeline_section",
]
