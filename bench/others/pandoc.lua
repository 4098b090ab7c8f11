-- Lays out a content that pandoc has read as metadata.
local function inlines(value) return { pandoc.Str(pandoc.utils.stringify(value)) } end

function Pandoc(document)
  local content, blocks = document.meta, {}
  local function add(block) blocks[#blocks + 1] = block end
  local function texts(paragraphs)
    for _, paragraph in ipairs(paragraphs) do add(pandoc.Para(inlines(paragraph.text))) end
  end
  add(pandoc.Header(1, inlines(content.title)))
  texts(content.opening)
  for _, section in ipairs(content.sections) do
    add(pandoc.Header(2, inlines(section.heading)))
    texts(section.paragraphs)
  end
  for _, entry in ipairs(content.tables) do
    texts(entry.before)
    local head, rows, aligns, widths = {}, {}, {}, {}
    for at, text in ipairs(entry.head) do
      head[at], aligns[at], widths[at] = { pandoc.Plain(inlines(text)) }, pandoc.AlignDefault, 0
    end
    for at, row in ipairs(entry.rows) do
      rows[at] = {}
      for column = 1, #entry.head do rows[at][column] = { pandoc.Plain(inlines(row['c' .. column])) } end
    end
    add(pandoc.utils.from_simple_table(pandoc.SimpleTable({}, aligns, widths, head, rows)))
  end
  texts(content.ending)
  return pandoc.Pandoc(blocks)
end
