"""The style sheet, made from one token table and one zoom factor.

Rules: colours come as `{name}`, sizes as `{n}px` multiplied here. A `:focus` rule that widens a border takes the
same pixel off the padding, or the layout jumps. Left and right differ nowhere: QSS does not mirror.
"""

from collections.abc import Mapping

SHEET = """
QWidget {{ color: {text}; }}
QMainWindow, #page, #formHost, #panel, #wall, QScrollArea, QStackedWidget,
QScrollArea > QWidget > QWidget#formHost {{ background: {canvas}; border: 0; }}
#card QScrollArea {{ background: transparent; }}
#side {{ background: {sunken}; }}
#bar {{ background: {surface}; border-top: 1px solid {line}; }}
QLabel {{ background: transparent; }}
#actions {{ background: transparent; }}
QLabel[role="product"] {{ color: {text2}; font-weight: 600; font-size: {f13}px; }}
QLabel[role="title"] {{ font-size: {f22}px; font-weight: 600; }}
QLabel[role="figure"] {{ font-size: {f28}px; font-weight: 600; }}
QLabel[role="section"] {{ font-size: {f16}px; font-weight: 600; }}
QLabel[role="field"] {{ font-size: {f15}px; font-weight: 600; }}
QLabel[role="strong"] {{ font-size: {f13}px; font-weight: 600; }}
QLabel[role="help"] {{ color: {text2}; font-size: {f13}px; }}
QLabel[role="caption"] {{ color: {text3}; font-size: {f12}px; }}
QLabel[role="okText"] {{ color: {ok}; font-size: {f12}px; }}
QLabel[role="errText"] {{ color: {err}; font-size: {f13}px; font-weight: 600; }}
QLabel[role="warnText"] {{ color: {warn}; font-size: {f13}px; }}
QLabel[role="failure"] {{ color: {text}; font-size: {f13}px; }}
QPushButton {{ background: {surface}; border: 1px solid {field}; border-radius: 6px; padding: 6px 14px;
  min-height: {s20}px; outline: 0; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {text3}; background: {sunken}; border-color: {line}; }}
QPushButton[kind="primary"] {{ background: {accent}; border-color: {accent}; color: {onAccent};
  font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {accentHover}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {text}; }}
QPushButton[kind="primary"]:disabled {{ background: {hover}; border-color: {line}; color: {text3}; }}
QPushButton[kind="back"] {{ background: transparent; border-color: transparent; color: {text2};
  padding: 6px 8px; }}
QPushButton[kind="back"]:hover {{ background: {hover}; }}
QPushButton[kind="back"]:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}
QPushButton[kind="square"] {{ padding: 6px 8px; }}
QPushButton[kind="square"]:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}
QPushButton[kind="quiet"] {{ background: transparent; border-color: transparent; color: {text2}; }}
QPushButton[kind="quiet"]:hover {{ background: {hover}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {accent}; }}
QPushButton[kind="quiet"]:disabled {{ background: transparent; border-color: transparent; color: {text3}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {accent};
  padding: 2px 4px; font-size: {f13}px; min-height: {s18}px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {accent}; padding: 1px 3px; }}
QPushButton[kind="link"]:disabled, QPushButton[kind="back"]:disabled {{ background: transparent;
  border-color: transparent; color: {text3}; text-decoration: none; }}
QPushButton[kind="err"], QPushButton[kind="warn"], QPushButton[kind="ok"] {{ font-weight: 600; padding: 3px 10px;
  font-size: {f13}px; }}
QPushButton[kind="err"] {{ background: {errSoft}; border-color: {errSoft}; color: {err}; }}
QPushButton[kind="warn"] {{ background: {warnSoft}; border-color: {warnSoft}; color: {warn}; }}
QPushButton[kind="ok"] {{ background: {okSoft}; border-color: {okSoft}; color: {ok}; }}
QPushButton[kind="err"]:focus, QPushButton[kind="warn"]:focus, QPushButton[kind="ok"]:focus {{
  border: 2px solid {accent}; padding: 2px 9px; }}
QPushButton[kind="err"]:disabled, QPushButton[kind="warn"]:disabled, QPushButton[kind="ok"]:disabled {{
  background: {sunken}; border-color: {line}; color: {text3}; }}
QTextEdit, QLineEdit {{ background: {surface}; border: 1px solid {field}; border-radius: 8px; padding: 6px 8px;
  selection-background-color: {accent}; selection-color: {onAccent}; font-size: {f15}px; }}
QLineEdit {{ min-height: {s20}px; }}
QTextEdit:focus, QLineEdit:focus {{ border: 2px solid {accent}; padding: 5px 7px; }}
QTextEdit[invalid="true"], QLineEdit[invalid="true"] {{ border-color: {err}; }}
QTextEdit[invalid="true"]:focus, QLineEdit[invalid="true"]:focus {{ border: 2px solid {err}; }}
QTextEdit:disabled, QLineEdit:disabled, QTextEdit:read-only, QLineEdit:read-only {{ background: {sunken};
  color: {text2}; border-color: {line}; }}
QComboBox {{ background: {surface}; border: 1px solid {field}; border-radius: 6px; padding: 5px 12px;
  min-height: {s20}px; }}
QComboBox:hover {{ background: {hover}; }}
QComboBox:focus, QComboBox:on {{ border: 2px solid {accent}; padding: 4px 11px; }}
QComboBox:disabled {{ color: {text3}; background: {sunken}; border-color: {line}; }}
QComboBox::drop-down {{ border: 0; width: {s20}px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: {surface}; border: 1px solid {field}; outline: 0;
  selection-background-color: {accentSoft}; selection-color: {text}; }}
QComboBox QAbstractItemView::item {{ min-height: {s28}px; padding: 0 8px; }}
QTableView {{ background: {surface}; border: 1px solid {field}; gridline-color: {line}; outline: 0;
  selection-background-color: transparent; selection-color: {text}; }}
QTableView QLineEdit {{ border: 2px solid {accent}; border-radius: 4px; padding: 0 9px; min-height: 0;
  font-size: {f14}px; }}
QHeaderView {{ background: {sunken}; border: 0; }}
QHeaderView::section {{ background: {sunken}; color: {text2}; border: 0; border-bottom: 1px solid {line};
  padding: 0 12px; font-size: {f13}px; font-weight: 600; }}
QHeaderView[dense="true"]::section {{ padding: 0 9px; }}
QFrame#card {{ background: {surface}; border: 1px solid {line}; border-radius: 10px; }}
QFrame#failureBar {{ background: {errSoft}; border: 1px solid {err}; border-radius: 8px; }}
QFrame#tile {{ background: {sunken}; border: 1px solid {sunken}; border-radius: 6px; }}
QFrame#tile[state="ok"] {{ background: {okSoft}; border-color: {okSoft}; }}
QFrame#tile[state="err"] {{ background: {errSoft}; border-color: {err}; }}
QLabel[role="word"] {{ font-size: {f20}px; font-weight: 600; }}
QFrame#band {{ background: {warnSoft}; border: 0; border-bottom: 1px solid {warn}; }}
QFrame#strip {{ border: 0; border-radius: 6px; background: {sunken}; }}
QFrame#strip[tone="err"] {{ background: {errSoft}; }}
QFrame#strip[tone="warn"] {{ background: {warnSoft}; }}
QFrame#strip[tone="ok"] {{ background: {okSoft}; }}
QFrame#strip[tone="accent"] {{ background: {accentSoft}; }}
QFrame#strip[tone="err"] QLabel[role="strong"] {{ color: {err}; }}
QFrame#strip[tone="ok"] QLabel[role="strong"] {{ color: {ok}; }}
QFrame#strip[tone="warn"] QLabel[role="strong"] {{ color: {warn}; }}
QTextEdit#helpText {{ background: {surface}; color: {text}; border: 1px solid {line}; border-radius: 10px;
  padding: 12px 16px; }}
QTextEdit#helpText:focus {{ border: 2px solid {accent}; padding: 11px 15px; }}
QFrame#dropArea {{ background: transparent; border: 2px dashed {field}; border-radius: 10px; }}
QFrame#dropArea[over="true"] {{ background: {accentSoft}; border-color: {accent}; }}
QLabel[tone="accent"] {{ color: {accent}; }}
QLabel[tone="warn"] {{ color: {warn}; }}
QFrame#chip {{ background: {accentSoft}; border: 0; border-radius: 11px; }}
QFrame#chip[tone="ok"] {{ background: {okSoft}; }}
QFrame#chip[tone="warn"] {{ background: {warnSoft}; }}
QFrame#chip[tone=""] {{ background: {hover}; }}
QFrame#chip QLabel {{ color: {accent}; }}
QFrame#chip[tone="ok"] QLabel {{ color: {ok}; }}
QFrame#chip[tone="warn"] QLabel {{ color: {warn}; }}
QFrame#chip[tone=""] QLabel {{ color: {text2}; }}
QPushButton[kind="tab"] {{ padding: 5px 13px; }}
QPushButton[kind="tab"]:checked {{ background: {accentSoft}; border-color: {accent}; color: {accent};
  font-weight: 600; }}
QPushButton[kind="tab"]:disabled {{ background: {sunken}; border-color: {line}; color: {text3}; }}
QPushButton[kind="tab"]:focus {{ border: 2px solid {accent}; padding: 4px 12px; }}
QFrame#rule {{ background: {line}; border: 0; }}
QMenu {{ background: {surface}; color: {text}; border: 1px solid {field}; padding: 4px; font-size: {f14}px; }}
QMenu::item {{ padding: 6px 24px 6px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accentSoft}; }}
QMenu::item:disabled {{ color: {text3}; }}
QFrame#sheet {{ background: {canvas}; border: 1px solid {field}; border-radius: 10px; }}
QListView {{ background: transparent; border: 0; outline: 0; }}
QListView#choices {{ background: {surface}; border: 1px solid {field}; border-radius: 8px; padding: 1px; }}
QRadioButton, QCheckBox {{ font-size: {f14}px; }}
QToolTip {{ background: {surface}; color: {text}; border: 1px solid {field}; padding: 4px 8px; }}
QMessageBox, QDialog {{ background: {canvas}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {bar}; border-radius: 4px; min-height: 36px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {bar}; border-radius: 4px; min-width: 36px; margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def style_sheet(colours: Mapping[str, str], zoom: float) -> str:
    """Return the application's style sheet for a token table and a zoom factor (1.0 = 100 %)."""
    sizes = {f"f{pixels}": round(pixels * zoom) for pixels in (12, 13, 14, 15, 16, 20, 22, 28)}
    sizes |= {f"s{pixels}": round(pixels * zoom) for pixels in (18, 20, 28)}
    return SHEET.format(**colours, **sizes)
