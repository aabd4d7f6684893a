"""Exporting from the window: asking where, how large and how fine, then writing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from sigmoid_gui import files
from sigmoid_gui.fields import Count
from sigmoid_gui.gui.export import encode
from sigmoid_gui.gui.hints import describe
from sigmoid_gui.gui.worker import waited_for
from sigmoid_gui.picture import DPI, FORMATS, SIDE, Size, format_of, parse_path
from sigmoid_gui.state import State
from sigmoid_gui.words import translate


def export(parent: QWidget, state: Callable[[], State], desk: QSettings) -> str:
    """Ask, and write the picture. Returns what came of it, as a sentence, or "" where it was called off.

    The state is asked for after the dialog: opening it ends what was being typed. Where the file cannot be
    written the dialog comes up again as it was.
    """
    dialog = ExportDialog(parent, _folder(desk) / f"sigmoid-{state().panel}.png", _size(desk))
    problem = ""
    while dialog.exec():
        size, path = dialog.picture_size, dialog.path
        try:
            files.write(path, encode(waited_for(state(), size.columns), size, format_of(path)))
        except OSError as error:
            problem = files.reason(error)
            QMessageBox.warning(parent, "Export", problem)
            continue
        desk.setValue("folder", str(path.parent))
        desk.setValue("size", [size.width, size.height, size.dpi])
        problem = f"Wrote {path}."
        break
    dialog.deleteLater()
    return problem


def _folder(desk: QSettings) -> Path:
    """Where the last picture went, or else the first of the usual folders that there is."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    folders = (Path(str(desk.value("folder", pictures))), Path(pictures))
    return next((folder for folder in folders if folder.is_dir()), Path.home())


def _size(desk: QSettings) -> Size:
    """The last size, unless the settings were tampered with."""
    try:
        return Size(*(int(number) for number in cast("list[str]", desk.value("size", []))))
    except (TypeError, ValueError):
        return Size()


class ExportDialog(QDialog):
    """Asks for a file and a size. Accepted, `path` and `picture_size` are valid, and replacing a file was agreed to."""

    def __init__(self, parent: QWidget, path: Path, size: Size) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self._path = QLineEdit(str(path))
        self._path.setAccessibleName("File")
        describe(self._path, translate("Export", "Where the picture is written."))
        self._path.setMinimumWidth(self.fontMetrics().averageCharWidth() * 50)
        self._width = _count_box("Width", SIDE, size.width)
        self._height = _count_box("Height", SIDE, size.height)
        self._dpi = _count_box("Resolution", DPI, size.dpi)
        self._paper = QLabel()
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        for box in (self._width, self._height, self._dpi):
            box.valueChanged.connect(self._show_paper)
        self._path.textChanged.connect(self._problem.clear)
        self._lay_out()
        self._show_paper()

    @property
    def path(self) -> Path:
        """Where to write. Raises ValueError."""
        return parse_path(self._path.text())

    @property
    def picture_size(self) -> Size:
        """How large the picture is to be. Raises ValueError."""
        return Size(self._width.value(), self._height.value(), self._dpi.value())

    def accept(self) -> None:
        """Close if all is valid and the user agrees to replace a file; else say what is wrong."""
        try:
            path, _ = self.path, self.picture_size
            agreed = not path.exists() or self._may_replace(path)
        except (ValueError, OSError) as error:
            self._problem.setText(files.reason(error) if isinstance(error, OSError) else str(error))
            return
        if agreed:
            super().accept()

    def _may_replace(self, path: Path) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        question = f"“{path.name}” exists already in {path.parent}. Replace it?"
        return QMessageBox.question(self, "Replace file?", question, yes | no, no) == yes

    def _browse(self) -> None:
        filters = {f"{title} (*.{suffix})": suffix for suffix, title in FORMATS.items()}
        everything = f"All formats ({' '.join(f'*.{suffix}' for suffix in FORMATS)})"
        chosen, by = QFileDialog.getSaveFileName(
            self,
            "Export to",
            self._path.text(),
            ";;".join([everything, *filters]),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._path.setText(chosen if Path(chosen).suffix else f"{chosen}.{filters.get(by, 'png')}")

    def _show_paper(self) -> None:
        size = self._width.value(), self._height.value(), self._dpi.value()
        width, height = (pixels / size[2] * 25.4 for pixels in size[:2])
        self._paper.setText(f"{width:.0f} × {height:.0f} mm on paper")

    def _lay_out(self) -> None:
        browse = QPushButton("&Browse…")
        describe(browse, translate("Export", "Choose the folder and the name."))
        browse.clicked.connect(self._browse)
        form = QFormLayout()
        form.addRow(_label("&File", self._path), _row(self._path, browse))
        form.addRow(_label("&Size", self._width), _row(self._width, QLabel("×"), self._height, QLabel("pixels")))
        form.addRow(_label("&Resolution", self._dpi), _row(self._dpi, QLabel("dpi,"), self._paper))
        hint = QLabel(f"The ending of the file's name picks the format: {', '.join(FORMATS)}.")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Save).setText("&Export")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(hint)
        column.addWidget(self._problem)
        column.addWidget(buttons)


def _count_box(name: str, kind: Count, value: int) -> QSpinBox:
    box = QSpinBox()
    box.setAccessibleName(name)
    describe(box, kind.help)
    box.setRange(kind.low, kind.high)
    box.setValue(value)
    return box


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def _row(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch()
    return row
