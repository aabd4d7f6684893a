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
            QMessageBox.warning(parent, translate("Export", "Export"), problem)
            continue
        desk.setValue("folder", str(path.parent))
        desk.setValue("size", [size.width, size.height, size.dpi])
        problem = translate("Export", "Wrote {file}.").format(file=path)
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
        self.setWindowTitle(translate("Export", "Export"))
        self._path = QLineEdit(str(path))
        self._path.setAccessibleName(translate("Export", "File"))
        describe(self._path, translate("Export", "Where the picture is written."))
        self._path.setMinimumWidth(self.fontMetrics().averageCharWidth() * 50)
        self._width = _count_box(translate("Export", "Width"), SIDE, size.width)
        self._height = _count_box(translate("Export", "Height"), SIDE, size.height)
        self._dpi = _count_box(translate("Export", "Resolution"), DPI, size.dpi)
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
        question = translate("Export", "“{name}” exists already in {folder}. Replace it?")
        title, asked = translate("Export", "Replace file?"), question.format(name=path.name, folder=path.parent)
        return QMessageBox.question(self, title, asked, yes | no, no) == yes

    def _browse(self) -> None:
        filters = {f"{translate('Settings', title)} (*.{suffix})": suffix for suffix, title in FORMATS.items()}
        formats = translate("Export", "All formats")
        everything = f"{formats} ({' '.join(f'*.{suffix}' for suffix in FORMATS)})"
        chosen, by = QFileDialog.getSaveFileName(
            self,
            translate("Export", "Export to"),
            self._path.text(),
            ";;".join([everything, *filters]),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._path.setText(chosen if Path(chosen).suffix else f"{chosen}.{filters.get(by, 'png')}")

    def _show_paper(self) -> None:
        size = self._width.value(), self._height.value(), self._dpi.value()
        width, height = (pixels / size[2] * 25.4 for pixels in size[:2])
        on_paper = translate("Export", "{width} × {height} mm on paper")
        self._paper.setText(on_paper.format(width=f"{width:.0f}", height=f"{height:.0f}"))

    def _lay_out(self) -> None:
        browse = QPushButton(translate("Export", "&Browse…"))
        describe(browse, translate("Export", "Choose the folder and the name."))
        browse.clicked.connect(self._browse)
        form = QFormLayout()
        pixels, dpi = QLabel(translate("Export", "pixels")), QLabel(translate("Export", "dpi,"))
        form.addRow(_label(translate("Export", "&File"), self._path), _row(self._path, browse))
        form.addRow(
            _label(translate("Export", "&Size"), self._width), _row(self._width, QLabel("×"), self._height, pixels)
        )
        form.addRow(_label(translate("Export", "&Resolution"), self._dpi), _row(self._dpi, dpi, self._paper))
        endings = translate("Export", "The ending of the file's name picks the format: {endings}.")
        hint = QLabel(endings.format(endings=", ".join(FORMATS)))
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Save).setText(translate("Export", "&Export"))
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
    describe(box, translate("Settings", kind.help))
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
