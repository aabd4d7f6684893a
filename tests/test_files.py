import errno
import os
import signal
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from sigmoid_gui.files import reason, write

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="modes and links of POSIX"),
    # Qt's threads may be there from other tests; the child takes no lock of theirs.
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]


@pytest.fixture
def shared_folder():
    """A folder that every user can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def in_a_child(action) -> int:
    """The errno that the action fails with, in a process of its own that is not root's; 0 where it succeeds."""
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setuid(65534)
        try:
            action()
        except OSError as failure:
            os._exit(failure.errno or 255)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_has_the_usual_mode(tmp_path):
    write(tmp_path / "new.csv", b"data")
    (tmp_path / "usual").write_bytes(b"")
    assert (tmp_path / "new.csv").read_bytes() == b"data"
    assert (tmp_path / "new.csv").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_an_old_file_is_replaced_and_keeps_its_mode(tmp_path):
    path = tmp_path / "old.csv"
    path.write_bytes(b"old and longer")
    path.chmod(0o640)
    write(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["old.csv"]


def test_a_symbolic_link_stays_one(tmp_path):
    (tmp_path / "real.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write(tmp_path / "link.csv", b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FileNotFoundError) as failure:
        write(tmp_path / "gone" / "a.csv", b"data")
    assert reason(failure.value) == f"Could not write “{tmp_path / 'gone' / 'a.csv'}”: No such file or directory."


def test_a_folder_in_the_place_of_the_file_is_left_alone(tmp_path):
    (tmp_path / "a.csv").mkdir()
    with pytest.raises(OSError, match="not a regular file") as failure:
        write(tmp_path / "a.csv", b"data")
    assert reason(failure.value) == f"Could not write “{tmp_path / 'a.csv'}”: not a regular file."
    assert names(tmp_path) == ["a.csv"]


def test_a_pipe_is_left_alone(tmp_path):
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(OSError, match="not a regular file"):
        write(tmp_path / "pipe.csv", b"data")


def test_a_read_only_folder_keeps_the_old_file(shared_folder):
    path = shared_folder / "a.csv"
    path.write_bytes(b"old")
    shared_folder.chmod(0o555)
    assert in_a_child(lambda: write(path, b"new")) == errno.EACCES
    assert path.read_bytes() == b"old"
    assert names(shared_folder) == ["a.csv"]


def test_a_read_only_file_is_kept(shared_folder):
    path = shared_folder / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o444)
    shared_folder.chmod(0o777)
    assert in_a_child(lambda: write(path, b"new")) == errno.EACCES
    assert path.read_bytes() == b"old"


def test_a_full_disk_keeps_the_old_file(shared_folder):
    """The limit on the size of a file stands in for the disk: the write comes short in the same way."""
    resource = pytest.importorskip("resource")
    path = shared_folder / "a.csv"
    path.write_bytes(b"old")
    path.chmod(0o666)
    shared_folder.chmod(0o777)

    def write_too_much():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        write(path, b"x" * 100_000)

    assert in_a_child(write_too_much) == errno.EFBIG
    assert path.read_bytes() == b"old"
    assert names(shared_folder) == ["a.csv"]
