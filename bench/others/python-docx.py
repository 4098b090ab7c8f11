"""What a user of python-docx would write: YAML in, Word files out. FOLDER FILE…"""

import os
import sys

import docx
import yaml

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def write(content, path):
    document = docx.Document()

    def texts(paragraphs):
        for paragraph in paragraphs:
            document.add_paragraph(paragraph["text"])

    document.add_heading(content["title"], 0)
    texts(content["opening"])
    for section in content["sections"]:
        document.add_heading(section["heading"], 1)
        texts(section["paragraphs"])
    for table in content["tables"]:
        texts(table["before"])
        rows = [table["head"], *(list(row.values()) for row in table["rows"])]
        width = len(table["head"])
        # The cells are asked for once: row.cells looks through the whole table each time, as its users know.
        cells = document.add_table(len(rows), width)._cells
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                cells[at * width + column].text = text
    texts(content["ending"])
    document.save(path)


folder, *files = sys.argv[1:]
for file in files:
    with open(file, encoding="utf8") as source:
        content = yaml.load(source, Loader=LOADER)
    write(content, os.path.join(folder, os.path.basename(file).removesuffix(".yaml") + ".docx"))
