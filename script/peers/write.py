"""The floor of script/bench: the same bytes as all files below a folder, written to files of the same names elsewhere."""
import os
import pathlib
import sys

source, target = map(pathlib.Path, sys.argv[1:])
target.mkdir()
for index, file in enumerate(path for path in source.rglob("*") if path.is_file()):
    data = file.read_bytes()
    handle = os.open(target / str(index), os.O_WRONLY | os.O_CREAT, 0o600)
    os.write(handle, data)
    os.close(handle)
