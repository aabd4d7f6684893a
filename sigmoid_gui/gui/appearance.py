"""Light, dark, or as the system is: the style and the palette of all widgets."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from sigmoid_gui.gui import menus, theme
from sigmoid_gui.gui.theme import Theme
from sigmoid_gui.words import translate

_Role = QPalette.ColorRole
_Scheme = Qt.ColorScheme
_SCHEMES = {"system": _Scheme.Unknown, "light": _Scheme.Light, "dark": _Scheme.Dark}
# Fusion outlines controls in their window colour made darker by so many percent, which is hardly seen on a window
# of that colour. These controls show their window colour nowhere else.
_OUTLINED = (
    "QAbstractButton",
    "QAbstractSpinBox",
    "QComboBox",
    "QLineEdit",
    "QListView",
    "QPlainTextEdit",
    "QScrollBar",
    "QSlider",
)
_DARKER = 140


class Appearance(QObject):
    """Keeps on the desk what the user chose, and all widgets in it.

    Where the platform can show what was chosen it does, in its own style; elsewhere widgets are of Qt's Fusion
    style, in colours that go with the picture.
    """

    changed = Signal()  # in the system: light, dark, or the contrast

    def __init__(self, desk: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._own_style = QApplication.style().name()
        self._was_ours = False
        self._hints = QGuiApplication.styleHints()
        later = Qt.ConnectionType.QueuedConnection  # the platform's palette follows its signals
        self._hints.colorSchemeChanged.connect(self._dress, later)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._dress, later)
        self._apply()

    @property
    def choice(self) -> str:
        """“system”, “light” or “dark”."""
        choice = str(self._desk.value("theme"))
        return choice if choice in _SCHEMES else "system"

    def choose(self, choice: str) -> None:
        """Show everything so, now and from now on."""
        self._desk.setValue("theme", choice)
        self._apply()

    def menu(self, parent: QWidget) -> QMenu:
        """A menu of the choices, with a mark at the one that was made."""
        titles = {
            "system": translate("Window", "&System"),
            "light": translate("Window", "&Light"),
            "dark": translate("Window", "&Dark"),
        }
        return menus.choices(translate("Window", "&Theme"), titles, self.choice, self.choose, parent)

    def _apply(self) -> None:
        self._hints.setColorScheme(_SCHEMES[self.choice])
        self._dress()

    def _dress(self) -> None:
        shown, wanted = self._hints.colorScheme(), _SCHEMES[self.choice]
        scheme = shown if wanted == _Scheme.Unknown else wanted
        dark = scheme == _Scheme.Dark
        if not (shown == scheme != _Scheme.Unknown and self._platform_shows(dark=dark)):
            _wear("fusion", theme.pick(dark=dark, high_contrast=theme.wants_contrast()))
            self._was_ours = True
        self.changed.emit()

    def _platform_shows(self, *, dark: bool) -> bool:
        """Try the platform's own style. Not every style is dark because the platform is."""
        if self._was_ours:
            _wear(self._own_style, None)
        return theme.is_dark(QGuiApplication.palette()) == dark


def palette(theme: Theme) -> QPalette:
    """The palette of the widgets around a picture."""
    colors = theme.widgets
    made = QPalette(QColor(colors.button), QColor(colors.window))
    roles = {
        _Role.Window: colors.window,
        _Role.Base: theme.ground,
        _Role.AlternateBase: colors.window,
        _Role.Button: colors.button,
        _Role.ToolTipBase: theme.ground,
        _Role.Highlight: colors.highlight,
        _Role.Accent: colors.highlight,
        _Role.HighlightedText: colors.highlighted_text,
        _Role.PlaceholderText: colors.quiet_text,
        _Role.Link: theme.strokes["value"].color,
        _Role.LinkVisited: theme.strokes["tangent"].color,
    }
    texts = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.ToolTipText, _Role.BrightText)
    for role, color in {**roles, **dict.fromkeys(texts, theme.text)}.items():
        made.setColor(role, color)
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, colors.quiet_text)
    return made


def _outlined(theme: Theme) -> QPalette:
    """That of controls with an outline."""
    made = palette(theme)
    made.setColor(_Role.Window, QColor(theme.widgets.outline).lighter(_DARKER))
    return made


def _wear(style: str, theme: Theme | None) -> None:
    """Give all widgets that style, and the palette of a theme or that of the platform."""
    if QApplication.style().name() != style:
        QApplication.setStyle(style)
    QApplication.setPalette(palette(theme) if theme else QPalette())
    outlined = _outlined(theme) if theme else QGuiApplication.palette()
    for kind in _OUTLINED:
        QApplication.setPalette(outlined, kind)  # type: ignore[arg-type] # it takes no bytes, whatever its types say
    QToolTip.setPalette(QGuiApplication.palette())
