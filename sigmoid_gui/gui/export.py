"""Pictures as files: the figure on the screen, drawn anew at the size of the file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QGuiApplication,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from sigmoid_gui.columns import to_csv
from sigmoid_gui.figure import Figure
from sigmoid_gui.gui import stack
from sigmoid_gui.gui.marks import Style
from sigmoid_gui.gui.theme import LIGHT
from sigmoid_gui.picture import TEXT_HEIGHT, Size
from sigmoid_gui.words import translate


def encode(figure: Figure, size: Size, file_format: str) -> bytes:
    """The bytes of a file in a format of `picture.FORMATS`. Pictures have a white ground, as paper has."""
    if file_format == "csv":
        return to_csv(figure.samples).encode()
    if file_format == "svg":
        return _svg(figure, size)
    if file_format == "pdf":
        return _pdf(figure, size)
    return _raster(figure, size, file_format)


def image(figure: Figure, size: Size) -> QImage:
    """The figure in pixels."""
    picture = QImage(size.width, size.height, QImage.Format.Format_RGB32)
    picture.fill(LIGHT.ground)
    dots = round(size.dpi / 0.0254)
    picture.setDotsPerMeterX(dots)
    picture.setDotsPerMeterY(dots)
    picture.setText("Title", figure.title)
    picture.setText("Description", figure.summary)
    _paint(figure, size, picture)
    return picture


def _raster(figure: Figure, size: Size, file_format: str) -> bytes:
    buffer = _buffer()
    writer = QImageWriter(buffer, file_format.encode())
    if file_format not in ("png", "tif", "tiff"):  # there, it means the compression, and 95 is none
        writer.setQuality(95)
    if not writer.write(image(figure, size)):
        failed = translate("Export", "the picture could not be made: {problem}")
        raise OSError(None, failed.format(problem=writer.errorString()))
    return bytes(buffer.data().data())


def _svg(figure: Figure, size: Size) -> bytes:
    buffer = _buffer()
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(size.width, size.height))
    generator.setViewBox(QRectF(0, 0, size.width, size.height))
    generator.setResolution(size.dpi)
    generator.setTitle(figure.title)
    generator.setDescription(figure.summary)
    _paint(figure, size, generator)
    return bytes(buffer.data().data())


def _pdf(figure: Figure, size: Size) -> bytes:
    buffer = _buffer()
    writer = QPdfWriter(buffer)
    points = QSizeF(size.width, size.height) * (72 / size.dpi)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(), QPageLayout.Unit.Point)
    writer.setResolution(size.dpi)
    writer.setTitle(figure.title)
    _paint(figure, size, writer)
    return bytes(buffer.data().data())


def _paint(figure: Figure, size: Size, device: QPaintDevice) -> None:
    painter = QPainter(device)
    style = Style(LIGHT, size.scale, vector=True)
    stack.paint(painter, figure.plots, QSizeF(size.width, size.height), style, _font(size.scale))
    painter.end()


def _font(scale: float) -> QFont:
    """The application's font by its real name: an alias such as “Sans Serif” means another font elsewhere."""
    font = QFont(QFontInfo(QGuiApplication.font()).family())
    font.setPixelSize(round(TEXT_HEIGHT * scale))
    return font


def _buffer() -> QBuffer:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    return buffer
