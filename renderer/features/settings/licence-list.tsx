import licences from './licences.json';
import texts from './licence-texts.json';
import styles from './licences.module.css';

/** Names and notices are the authors' own words, in their language. */
export function LicenceList() {
  return (
    <div lang="en">
      <table className={styles['table']}>
        <thead lang="ja">
          <tr>
            <th scope="col">名前</th>
            <th scope="col">使用条件</th>
            <th scope="col">著作権</th>
          </tr>
        </thead>
        <tbody>
          {licences.map(({ name, licence, notice }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{licence}</td>
              <td>{notice}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {Object.entries(texts).map(([name, text]) => (
        <details key={name} className={styles['text']}>
          <summary>{name}</summary>
          <pre>{text}</pre>
        </details>
      ))}
    </div>
  );
}
