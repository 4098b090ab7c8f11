import { describe, expect, it } from 'vitest';
import type { AddedPart } from '../../../src/ooxml/added-parts.js';
import type { Picture } from '../../../src/report/report.js';
import { pictureFile } from '../../../src/summary/picture-file.js';
import { pictureToXml } from '../../../src/word/wml/picture.js';
import { ensureStyles } from '../../../src/word/wml/styles.js';
import { jpeg, png } from '../../tiny-pictures.js';

const { ids } = ensureStyles(undefined);

function written(bytes: Uint8Array, given: Partial<Picture> = {}, textWidth = 8844) {
  const image = pictureFile(bytes);
  if ('fault' in image) throw new Error(image.fault);
  const parts: AddedPart[] = [];
  const drawings = { nextId: () => 7, addPart: (part: AddedPart) => `rId${parts.push(part)}` };
  const picture: Picture = {
    kind: 'picture',
    file: 'a.png',
    image,
    size: { width: 100, height: 50 },
    caption: [],
    alt: '',
    path: [],
    ...given,
  };
  return { xml: pictureToXml(picture, ids, textWidth, drawings), parts };
}

describe('a picture in Word', () => {
  it('stands in a paragraph of its own, centred, on a line that grows with it', () => {
    const { xml } = written(png(20, 10));
    expect(xml).toContain('<w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/>');
    expect(xml).toContain('<w:jc w:val="center"/>');
    expect(xml.match(/<w:p>/g)).toHaveLength(1);
  });

  it('has its size in EMU, and no more than its place', () => {
    expect(written(png(20, 10)).xml).toContain('<wp:extent cx="3600000" cy="1800000"/>');
    // A cell of 50 mm.
    expect(written(png(20, 10), {}, 2835).xml).toContain('<wp:extent cx="1800225" cy="900112"/>');
  });

  it('keeps its caption on the same page, below it', () => {
    const { xml } = written(png(20, 10), { caption: [{ kind: 'text', text: '全景' }] });
    const [picture = '', caption = ''] = xml.split(/(?<=<\/w:p>)/);
    expect(picture).toContain('<w:keepNext/>');
    expect(caption).toContain(`<w:pStyle w:val="${ids.caption}"/><w:keepNext w:val="0"/>`);
    expect(caption).toContain('全景');
  });

  it('says what it shows, escaped', () => {
    expect(written(png(20, 10), { alt: '左侧是"厂房"<一期>' }).xml).toContain(
      'descr="左侧是&quot;厂房&quot;&lt;一期&gt;"',
    );
  });

  it('is a part of the package, with its bytes as they are', () => {
    const [part] = written(jpeg(20, 10)).parts;
    expect(part).toMatchObject({ type: 'image', contentType: 'image/jpeg' });
    expect(part?.name(3)).toBe('word/media/image3.jpeg');
    expect(part?.content).toEqual(jpeg(20, 10));
  });

  it('is turned where the camera says so', () => {
    const size = { width: 50, height: 100 };
    const { xml } = written(jpeg(20, 10, { orientation: 6 }), { size });
    expect(xml).toContain('<a:xfrm rot="5400000">');
    expect(xml).toContain('<a:ext cx="3600000" cy="1800000"/>');
    expect(written(jpeg(20, 10)).xml).not.toContain('rot=');
  });
});
