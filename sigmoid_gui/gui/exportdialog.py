"""Exporting from the window: asking where, how large and how fine, then writing."""

from __future__ import annotations

from pathlib import Path

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
from sigmoid_gui.panels import draw
from sigmoid_gui.picture import DPI, FORMATS, SIDE, Size, format_of
from sigmoid_gui.state import State


def export(parent: QWidget, state: State, desk: QSettings) -> str:
    """Ask, and write the picture of `state`. Returns what came of it, as a sentence, or "" where it was called off."""
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    folder = Path(str(desk.value("folder", home)))
    dialog = ExportDialog(parent, folder / f"sigmoid-{state.panel}.png", Size())
    if not dialog.exec():
        return ""
    size = dialog.picture_size
    desk.setValue("folder", str(dialog.path.parent))
    try:
        files.write(dialog.path, encode(draw(state, size.columns), size, format_of(dialog.path)))
    except OSError as error:
        QMessageBox.warning(parent, "Export", files.reason(error))
        return files.reason(error)
    return f"Wrote {dialog.path}."


class ExportDialog(QDialog):
    """Asks for a file and a size. Accepted, `path` and `picture_size` are valid, and replacing a file was agreed to."""

    def __init__(self, parent: QWidget, path: Path, size: Size) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export")
        self._path = QLineEdit(str(path))
        self._path.setAccessibleName("File")
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
        """Where to write."""
        return Path(self._path.text().strip()).expanduser()

    @property
    def picture_size(self) -> Size:
        """How large the picture is to be. Raises ValueError."""
        return Size(self._width.value(), self._height.value(), self._dpi.value())

    def accept(self) -> None:
        """Close if all is valid and the user agrees to replace a file; else say what is wrong."""
        try:
            format_of(self.path)
            self.picture_size  # noqa: B018 - raises where the size is too large
        except ValueError as error:
            self._problem.setText(str(error))
            return
        if not self.path.exists() or self._may_replace():
            super().accept()

    def _may_replace(self) -> bool:
        yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
        question = f"“{self.path.name}” exists already in {self.path.parent}. Replace it?"
        return QMessageBox.question(self, "Replace file?", question, yes | no, no) == yes

    def _browse(self) -> None:
        filters = ";;".join(f"{title} (*.{suffix})" for suffix, title in FORMATS.items())
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            "Export to",
            str(self.path),
            f"All formats ({' '.join(f'*.{suffix}' for suffix in FORMATS)});;{filters}",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self._path.setText(chosen)

    def _show_paper(self) -> None:
        width, height = self._width.value() / self._dpi.value(), self._height.value() / self._dpi.value()
        self._paper.setText(f"{width * 25.4:.0f} × {height * 25.4:.0f} mm on paper")

    def _lay_out(self) -> None:
        browse = QPushButton("&Browse…")
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
    box.setToolTip(kind.help)
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
