// A row that is not drawn yet: its words, so that it can be read and the table has its length.

interface ComingRowProps {
  /** How many cells it will have. */
  readonly cells: number;
  readonly words: string;
}

export function ComingRow({ cells, words }: ComingRowProps) {
  return (
    <tr aria-busy="true">
      <td class="cell coming" colSpan={cells}>
        {words}
      </td>
    </tr>
  );
}
