"""Writing a file whole or not at all."""

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path

from sigmoid_gui.words import translate


def write(path: Path, data: bytes) -> None:
    """Replace the file at `path` by `data` in one step, or raise OSError and leave what stood there.

    The bytes reach the disk beside the old file before they take its place. A symbolic link stays one and
    its target is replaced; the mode of an existing file is kept. Only regular files are replaced.
    """
    path = Path(os.path.realpath(path))
    try:
        _replace(path, data)
    except OSError as error:  # name the file that the user knows, not the one beside it
        raise OSError(error.errno, error.strerror, str(path)) from None


def reason(error: OSError) -> str:
    """What went wrong with a file that was to be written, as a sentence."""
    named = translate("Files", "Could not write “{file}”: {problem}.")
    return _reason(error, named, translate("Files", "Could not write: {problem}."))


def read_reason(error: OSError) -> str:
    """What went wrong with a file that was to be read, as a sentence."""
    named = translate("Files", "Could not read “{file}”: {problem}.")
    return _reason(error, named, translate("Files", "Could not read: {problem}."))


def _reason(error: OSError, named: str, nameless: str) -> str:
    sentence = named if error.filename else nameless
    return sentence.format(file=error.filename, problem=error.strerror or error)


def _replace(path: Path, data: bytes) -> None:
    mode = _mode(path)
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(path.parent)


def _mode(path: Path) -> int:
    try:
        found = path.stat().st_mode
    except FileNotFoundError:
        return 0o666 & ~_umask()
    if not stat.S_ISREG(found):
        raise OSError(errno.EINVAL, translate("Files", "not a regular file"), str(path))
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, translate("Files", "the file is read-only"), str(path))
    return stat.S_IMODE(found)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be opened."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
