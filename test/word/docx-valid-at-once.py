"""docx-valid-at-once.py CHECKER FILE.docx [...]: what the checker says of the files, with few starts of xmllint.

The checker starts xmllint for every part of every file, and nearly all of that time goes into reading the schema. Here it goes
through the files twice: first the parts are only gathered, then each schema is held against all of its parts by one xmllint, and
the second time through the checker is given what that one said. What it checks itself, and what it prints, is the same.
"""
import contextlib
import importlib.machinery
import importlib.util
import io
import os
import subprocess
import sys
import tempfile

Told = subprocess.CompletedProcess


def load(path):
    loader = importlib.machinery.SourceFileLoader('docx_valid', path)
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader('docx_valid', loader))
    loader.exec_module(module)
    return module


class Gathering:
    """Stands for `subprocess` while the parts are gathered: all is well with every one."""

    def __init__(self):
        self.parts = {}

    def run(self, command, **_):
        with open(command[-1], 'rb') as part:
            self.parts.setdefault(tuple(command[:-1]), {})[part.read()] = None
        return Told(command, 0, '', '')


class Answering:
    """Stands for `subprocess` once all is known; a part that was not gathered goes to xmllint alone."""

    def __init__(self, parts):
        self.told = {}
        with tempfile.TemporaryDirectory() as folder:
            for command, texts in parts.items():
                self.ask(folder, command, list(texts))

    def ask(self, folder, command, texts):
        names = [os.path.join(folder, '%d.xml' % index) for index in range(len(texts))]
        for name, text in zip(names, texts):
            with open(name, 'wb') as part:
                part.write(text)
        lines = subprocess.run([*command, *names], capture_output=True, text=True).stderr.splitlines(True)
        for name, text in zip(names, texts):
            own = ''.join(line for line in lines if line.startswith((name + ':', name + ' ')))
            self.told[command, text] = Told(command, 0 if own == name + ' validates\n' else 1, '', own)

    def run(self, command, **options):
        with open(command[-1], 'rb') as part:
            told = self.told.get((tuple(command[:-1]), part.read()))
        return told or subprocess.run(command, **options)


checker = load(sys.argv[1])
sys.argv[:2] = sys.argv[1:2]
checker.subprocess = gathering = Gathering()
with contextlib.redirect_stdout(io.StringIO()):
    checker.main()
checker.subprocess = Answering(gathering.parts)
sys.exit(checker.main())
