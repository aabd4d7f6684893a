"""The main window: menu, a tab for each panel, controls at the left, the figure at the right."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QSplitter,
    QTabBar,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from sigmoid_gui.codec import command
from sigmoid_gui.figure import Table
from sigmoid_gui.gui import about, exportdialog
from sigmoid_gui.gui.export import image
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.form import Form
from sigmoid_gui.gui.store import Store
from sigmoid_gui.gui.tableview import TableView
from sigmoid_gui.gui.theme import theme_for
from sigmoid_gui.panels import PANELS, draw
from sigmoid_gui.picture import Size
from sigmoid_gui.state import PANEL_TITLES, State

_Keys = QKeySequence.StandardKey


class MainWindow(QMainWindow):
    """Shows the store's state, and passes on what the user does. `desk` keeps geometry and folders."""

    def __init__(self, store: Store, desk: QSettings) -> None:
        super().__init__()
        self._store = store
        self._desk = desk
        self._tabs = QTabBar()
        self._bar = QToolBar("Tools")
        self._view = FigureView(theme_for(self.palette()))
        self._wide_table = TableView()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._message = QLabel()
        self._form = self._new_form(store.state.panel)
        self._undo, self._redo, self._table_copier = self._add_menus()
        self._lay_out()
        self._connect()
        self._show_state(store.state)
        self._restore_desk()

    def _show_state(self, state: State) -> None:
        self._message.clear()
        self._tabs.setCurrentIndex(list(PANELS).index(state.panel))
        if self._form.panel is not PANELS[state.panel]:
            self._form.deleteLater()
            self._form = self._new_form(state.panel)
            self._split.replaceWidget(0, self._form)
        figure = draw(state, self._view.columns)
        self._form.show_state(state, figure)
        self._show_wide_table(figure.table)
        self._view.draw(figure)
        self._table_copier.setEnabled(figure.table is not None)
        self._undo.setEnabled(self._store.can_undo)
        self._redo.setEnabled(self._store.can_redo)

    def _show_wide_table(self, table: Table | None) -> None:
        if table and table.wide:
            self._wide_table.show_table(table)
        self._wide_table.setVisible(table is not None and table.wide)

    def _show_view(self) -> None:
        self._view.draw(draw(self._store.state, self._view.columns))

    def _say(self, message: str) -> None:
        """Show a sentence in the status line, and have it spoken where something speaks."""
        self._message.setText(message)
        self._message.setToolTip(message)
        if message:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._message, message))

    def _new_form(self, panel: str) -> Form:
        form = Form(PANELS[panel])
        form.edited.connect(self._store.update)
        form.settled.connect(self._store.settle)
        form.rejected.connect(self._say)
        return form

    # Menus

    def _add_menus(self) -> tuple[QAction, QAction, QAction]:
        """Build the menu and the tool bar. Returns what is not always possible: undo, redo, copying the table."""
        bar = self.menuBar()
        menu = bar.addMenu("&File")
        self._bar.addAction(self._add(menu, "&Export…", "Ctrl+E", self._export, "Write the picture to a file"))
        menu.addSeparator()
        self._add(menu, "&Quit", "Ctrl+Q", self.close)
        menu = bar.addMenu("&Edit")
        undo = self._add(menu, "&Undo", _Keys.Undo, self._store.undo)
        redo = self._add(menu, "&Redo", _Keys.Redo, self._store.redo)
        menu.addSeparator()
        copy = self._add(menu, "Copy &picture", "Ctrl+Shift+C", self._copy_picture, "Copy the picture to the clipboard")
        self._add(menu, "Copy read-&outs", "Ctrl+Shift+R", lambda: self._form.copy_readings())
        copy_table = self._add(menu, "Copy &table as CSV", "Ctrl+Shift+T", self._copy_table)
        self._add(menu, "Copy co&mmand line", "Ctrl+Shift+L", self._copy_command)
        menu.addSeparator()
        self._add(menu, "Reset to &defaults", "Ctrl+R", self._store.reset)
        self._bar.addActions([copy, undo, redo])
        menu = bar.addMenu("&View")
        for number, (name, title) in enumerate(PANEL_TITLES.items(), start=1):
            self._add(menu, title, f"Ctrl+{number}", partial(self._store.update, {"panel": name}))
        menu = bar.addMenu("&Help")
        self._add(menu, "&About sigmoid_gui", None, lambda: about.show(self))
        return undo, redo, copy_table

    def _add(
        self,
        menu: QMenu,
        text: str,
        keys: str | QKeySequence.StandardKey | None,
        do: Callable[[], object],
        tip: str = "",
    ) -> QAction:
        action = menu.addAction(text)
        if keys is not None:
            action.setShortcut(keys)
        if tip:
            action.setToolTip(f"{tip} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(lambda: do())
        return action

    def _export(self) -> None:
        self._say(exportdialog.export(self, lambda: self._store.state, self._desk))

    def _copy_picture(self) -> None:
        size = Size()
        QGuiApplication.clipboard().setImage(image(draw(self._store.state, size.columns), size))
        self._say(f"Copied the picture, {size.width} × {size.height} pixels.")

    def _copy_table(self) -> None:
        (self._form if self._wide_table.isHidden() else self._wide_table).copy_table()

    def _copy_command(self) -> None:
        QGuiApplication.clipboard().setText(command(self._store.state))
        self._say("Copied the command that opens what is shown.")

    # Layout

    def _lay_out(self) -> None:
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName("Panels")
        for title in PANEL_TITLES.values():
            self._tabs.addTab(title)
        top = QHBoxLayout()
        top.addWidget(self._tabs, 1)
        top.addWidget(self._bar)
        picture = QWidget()
        right = QVBoxLayout(picture)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._view, 1)
        right.addWidget(self._wide_table)
        self._split.addWidget(self._form)
        self._split.addWidget(picture)
        self._split.setStretchFactor(1, 1)
        self._split.setChildrenCollapsible(False)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(6, 0, 6, 0)
        column.addLayout(top)
        column.addWidget(self._split, 1)
        self.setCentralWidget(content)
        self.statusBar().addWidget(self._message, 1)
        self.statusBar().setAccessibleName("Status")
        self.setWindowTitle("sigmoid_gui")

    def _connect(self) -> None:
        self._store.changed.connect(self._show_state)
        self._store.rejected.connect(self._say)
        self._view.edited.connect(lambda name, value, gesture: self._store.update({name: value}, gesture))
        self._view.settled.connect(self._store.settle)
        self._view.resized.connect(self._show_view)
        self._tabs.currentChanged.connect(lambda index: self._store.update({"panel": list(PANELS)[index]}))

    # The desk

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for all controls, and a plot half as wide again as it is high."""
        return QSize(1260, 900)

    def _restore_desk(self) -> None:
        geometry = self._desk.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where the window stood."""
        self._desk.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the system from light to dark and back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._view.restyle(theme_for(self.palette()))
