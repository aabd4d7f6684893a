"""The main window: menu, a tab for each panel, controls at the left, the figure at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSplitter,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from sigmoid_gui.codec import command
from sigmoid_gui.figure import Figure, Table
from sigmoid_gui.gui import commands, mnemonics, typing
from sigmoid_gui.gui.appearance import Appearance
from sigmoid_gui.gui.drop import DropTarget
from sigmoid_gui.gui.figureview import FigureView
from sigmoid_gui.gui.focus import TabBar
from sigmoid_gui.gui.form import Form
from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.menus import Menus
from sigmoid_gui.gui.opening import Opening
from sigmoid_gui.gui.store import Store
from sigmoid_gui.gui.theme import LIGHT, theme_for
from sigmoid_gui.gui.widetable import WideTable
from sigmoid_gui.gui.worker import Progress, Worker, waited_for
from sigmoid_gui.panels import PANELS
from sigmoid_gui.picture import Size
from sigmoid_gui.state import PANEL_TITLES, State
from sigmoid_gui.words import translate


class MainWindow(QMainWindow):
    """Shows the store's state, and passes on what the user does. `desk` keeps geometry, folders and files."""

    def __init__(self, store: Store, desk: QSettings) -> None:
        super().__init__()
        self._store = store
        self._desk = desk
        self.opening = Opening(self, store, desk)
        self._view = FigureView(LIGHT)
        self._appearance = Appearance(desk, self)
        self._tabs = TabBar()
        self._bar = QToolBar(translate("Window", "Tools"))
        self._wide_table = WideTable()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._message = QLabel()
        self._worker = Worker(self)
        self._progress = Progress()
        self._has_table = False
        self.menus = Menus(self.menuBar(), self._bar, commands.table(self, self._appearance))
        self._form = self._new_form(store.state.panel)
        self._lay_out()
        self._connect()
        self._restyle()
        store.tell()
        self._restore_desk()
        self._welcome()

    def _show_state(self, state: State) -> None:
        if self._message.text():  # clearing what is clear lays the whole window out again
            self._message.clear()
        self._tabs.setCurrentIndex(list(PANELS).index(state.panel))
        if self._form.panel is not PANELS[state.panel]:
            self._form.deleteLater()
            self._form = self._new_form(state.panel)
            self._split.replaceWidget(0, self._form)
        figure = self._worker.draw(state, self._view.columns)
        self._form.show_state(state, figure)
        self._show_picture(state, figure)
        self.menus.refresh()

    def _show_result(self) -> None:
        """Show what the worker has computed; what the user is at stays as it is."""
        state = self._store.state
        figure = self._worker.draw(state, self._view.columns)
        self._form.show_figure(state, figure)
        self._show_picture(state, figure)

    def _show_picture(self, state: State, figure: Figure) -> None:
        self._show_wide_table(figure.table, full_precision=state.full_precision)
        self._view.draw(figure)
        self._has_table = figure.table is not None

    def _show_wide_table(self, table: Table | None, *, full_precision: bool) -> None:
        if table and table.wide:
            self._wide_table.show_table(table, full_precision=full_precision)
        self._wide_table.setVisible(table is not None and table.wide)

    def _show_view(self) -> None:
        self._view.draw(self._worker.draw(self._store.state, self._view.columns))

    def _new_form(self, panel: str) -> Form:
        form = Form(PANELS[panel])
        mnemonics.give(form, taken=[action.text() for action in self.menuBar().actions()])
        form.edited.connect(self._store.update)
        form.settled.connect(self._store.settle)
        form.rejected.connect(self.say)
        return form

    # Commands

    def say(self, message: str) -> None:
        """Show a sentence in the status line, and have it spoken where something speaks."""
        self._message.setText(message)
        self._message.setToolTip(message)
        if message:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._message, message))

    @property
    def store(self) -> Store:
        """What the window shows."""
        return self._store

    @property
    def desk(self) -> QSettings:
        """What outlives the window."""
        return self._desk

    @property
    def has_table(self) -> bool:
        """Whether there is a table to copy."""
        return self._has_table

    def export(self) -> None:
        """Ask for a file, and write the picture."""
        from sigmoid_gui.gui import exportdialog  # not before it is asked for: the first frame does not need it

        self.say(exportdialog.export(self, lambda: self._store.state, self._desk))

    def copy_picture(self) -> None:
        """Put the picture on the clipboard."""
        from sigmoid_gui.gui.export import image

        size = Size()
        QGuiApplication.clipboard().setImage(image(waited_for(self._store.state, size.columns), size))
        copied = translate("Window", "Copied the picture, {width} × {height} pixels.")
        self.say(copied.format(width=size.width, height=size.height))

    def copy_readings(self) -> None:
        """Put the read-outs on the clipboard."""
        self._form.copy_readings()

    def copy_table(self) -> None:
        """Put the table on the clipboard."""
        (self._form if self._wide_table.isHidden() else self._wide_table).copy_table()

    def copy_command(self) -> None:
        """Put the command line on the clipboard."""
        QGuiApplication.clipboard().setText(command(self._store.state))
        self.say(translate("Window", "Copied the command that opens what is shown."))

    # Layout

    def _lay_out(self) -> None:
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(False)
        self._tabs.setAccessibleName(translate("Window", "Panels"))
        describe(self._tabs, translate("Window", "The pictures that there are; each has its own settings."))
        for title in PANEL_TITLES.values():
            self._tabs.addTab(translate("Settings", title))
        top = QHBoxLayout()
        top.addWidget(self._tabs, 1)
        top.addWidget(self._bar)
        picture = QWidget()
        right = QVBoxLayout(picture)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._view, 3)
        right.addWidget(self._wide_table, 1)
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
        DropTarget(self, content, self.opening)
        self._message.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may look like markup
        self.statusBar().addWidget(self._message, 1)
        self.statusBar().addPermanentWidget(self._progress)
        self.statusBar().setAccessibleName(translate("Window", "Status"))
        self.statusBar().setWhatsThis(translate("Window", "What was done, or refused, and why."))
        self.setWindowTitle("sigmoid_gui")

    def _connect(self) -> None:
        self._store.changed.connect(self._show_state)
        self._store.rejected.connect(self.say)
        self.opening.said.connect(self.say)
        self._appearance.changed.connect(self._restyle)
        self._worker.finished.connect(self._show_result)
        self._worker.progressed.connect(self._progress.show_share)
        self._progress.cancelled.connect(self._give_up)
        self._view.edited.connect(lambda name, value, gesture: self._store.update({name: value}, gesture))
        self._wide_table.picked.connect(self._store.update)
        self._view.settled.connect(self._store.settle)
        self._view.resized.connect(self._show_view)
        self._tabs.currentChanged.connect(lambda index: self._store.update({"panel": list(PANELS)[index]}))

    def _give_up(self) -> None:
        self._worker.cancel()
        self.say(translate("Window", "Stopped. Change a setting, or come back to this panel, to compute it."))

    def _welcome(self) -> None:
        """Say once, at the first start, what can be done; it goes with the first change."""
        if not self._desk.contains("welcomed"):
            self._desk.setValue("welcomed", "yes")
            self.say(translate("Window", "Drag the marker, a slider or the plot; the wheel zooms. F1 lists the keys."))

    # The desk

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for all controls, and a plot half as wide again as it is high."""
        return QSize(1260, 900)

    def _restore_desk(self) -> None:
        geometry = self._desk.value("geometry")
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(self.sizeHint().boundedTo(self.screen().availableSize()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Remember where the window stood, and leave nothing running."""
        self._worker.close()
        self._desk.setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the system from light to dark and back."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def _restyle(self) -> None:
        self._view.restyle(theme_for(QGuiApplication.palette()))
        typing.mark_again(self)
