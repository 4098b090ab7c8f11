// carbone, which reads its template itself, and which would not let the process end.
import carbone from 'carbone';

export function fill(_template, data, path) {
  return new Promise((resolve, reject) => {
    carbone.render(path, data, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}
