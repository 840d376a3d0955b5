/** So many signs that are one thing have room on every line. */
const SHORT = 20;

/** Words with their parts side by side (office　form　day, names in a row): a line ends between two of them, not within a name or a date. */
export const Parts = ({ of: words }: { of: string }) =>
  words.split(/(?<=[　、]|〒[\d-]{8} )/).map((part, i) =>
    part.length > SHORT ? (
      part
    ) : (
      <span key={i} className="nowrap">
        {part}
      </span>
    ),
  );
