"""The text of a file that anybody may have written: small, regular, and text at all."""

import codecs
import errno
import os
import re
import stat
from pathlib import Path

from sigmoid_gui.words import translate

MOST_BYTES = 1_000_000  # read and refused within milliseconds
_CONTROL = re.compile("[\0-\x08\x0e-\x1f]")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path) -> str:
    """The text of a regular file in UTF-8, or in UTF-16 with its mark. Raises OSError and ValueError."""
    # Before it is opened: opening a pipe would wait for a writer, and opening a device may set it going.
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, translate("Files", "not a regular file"), str(path))
    with path.open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise ValueError(translate("Files", "it has more than 1 MB, the most that is read"))
    return _decode(data)


def _decode(data: bytes) -> str:
    text = data.decode("utf-16" if data.startswith(_UTF_16) else "utf-8-sig", "replace")
    if _CONTROL.search(text):
        raise ValueError(translate("Files", "it is not a text file"))
    if "\N{REPLACEMENT CHARACTER}" in text:
        raise ValueError(translate("Files", "its text is not in UTF-8: save it in that encoding"))
    return text
