// docxtemplater, with the two options its manual recommends.
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

export function fill(template, data) {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
