export interface Progress {
  /** Of `all`, in any unit; with nothing to count yet, `all` is 0. */
  done: number;
  all: number;
}

/** 「台帳をコピーしています… 45%」, for work that may take longer than a moment. */
export function ProgressNote({ label, progress }: { label: string; progress: Progress | null }) {
  const isCounted = progress !== null && progress.all > 0;
  const bar = isCounted ? { value: progress.done, max: progress.all } : {};
  return (
    <div role="status">
      <progress {...bar} aria-label={label} />
      <p className="subtle">
        {label}…{isCounted && ` ${Math.floor((progress.done / progress.all) * 100)}%`}
      </p>
    </div>
  );
}
