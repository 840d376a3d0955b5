import { byWord } from '../../text/by-word';
import type { PlaceCandidate, FoundPlaces } from '../find/candidate';
import { lookUp, type Dictionary } from './dictionary';
import { itemFor, itemOf, ONLY, type Owner } from './items';
import {
  areServices,
  isForCity,
  isOthers,
  isPaperDate,
  asksForSignature,
  isTypedEachTime,
  ownerIn,
  labelParts,
  whatIn,
} from './label-words';
import { mendProposals } from './mend-proposals';
import { labelOf, reasonOf, type PlaceProposal } from './proposal';

/** What stands in each place of a form, as far as its words say it. */
export function propose(found: FoundPlaces, dictionary: Dictionary): PlaceProposal[] {
  const proposer = new Proposer(found, dictionary);
  const first = found.candidates.map((one) => proposer.one(one));
  return mendProposals(first).filter(isAsked);
}

/** Room in a line, without a word that asks for something, is only room. */
const isAsked = ({ candidate, item }: PlaceProposal): boolean => {
  if (candidate.isLoose && (item === null || item === 'typed') && !candidate.side) return false;
  if (item !== null) return true;
  if (candidate.named !== '' || candidate.shape === 'seal') return false;
  return !(candidate.shape === 'gap' && candidate.left.length === 0);
};

const PAPER = byWord<Owner>({ 同意: 'patient', 撤回: 'patient' });

class Proposer {
  private readonly usual: Owner;
  private readonly ofUsers: Owner;
  /** Whom the part of the form is about that is being read. */
  private current: { heading: string; owner: Owner | null; at: PlaceCandidate | null } = {
    heading: '',
    owner: null,
    at: null,
  };
  private hasDate = false;

  constructor(
    private readonly found: FoundPlaces,
    private readonly dictionary: Dictionary,
  ) {
    const { title, candidates } = found;
    const words = candidates.flatMap(({ left, above }) => [...left.slice(0, 1), ...above.slice(0, 1)]).join(' ');
    const paper = Object.entries(PAPER).find(([word]) => title.includes(word))?.[1];
    const hasOffice = /法人名|事業所名|施設名|事業所番号/.test(words);
    this.usual =
      paper && !hasOffice
        ? paper
        : /誓約/.test(title) && !hasOffice && /氏名/.test(words)
          ? 'staff'
          : (paper ?? 'office');
    this.ofUsers =
      paper === 'patient' ||
      (/患者|被保険者|要介護|介護度|ケアプラン|かかりつけ|主治医|続柄/.test(words + title) &&
        !/システム|アカウント|ID|端末/.test(words))
        ? 'patient'
        : 'staff';
  }

  one(candidate: PlaceCandidate): PlaceProposal {
    const label = labelOf(candidate);
    const proposed = this.byShape(candidate, label) ?? this.byWords(candidate, label);
    const item = proposed?.item ?? null;
    return {
      candidate,
      item,
      certainty: item === null ? 'open' : (proposed?.certainty ?? 'likely'),
      reason:
        item === null
          ? '何を入れる欄か、まわりの言葉からはわかりませんでした。'
          : reasonOf(candidate, label, proposed?.by ?? ''),
      label,
      owner: proposed?.owner ?? null,
    };
  }

  private byShape(candidate: PlaceCandidate, label: string): Told | null {
    const { shape, behind, over, named } = candidate;
    const isOurs = over.some((one) => /(?:施設|事業所|申請者)記入欄/.test(one));
    const about = [
      label.replaceAll(/[（(](?!市|町|村|役場|事務局).*?[）)]/g, ''),
      ...over.slice(0, 4).filter((one) => /欄$|処理|決裁|使用$/.test(one)),
    ];
    if (!isOurs && about.some(isForCity)) return { item: 'city', certainty: 'sure', owner: null, by: '' };
    if (named !== '') return this.byName(named, candidate);
    if (shape === 'seal') return { item: 'signature', certainty: 'likely', owner: null, by: '' };
    if (asksForSignature(label) && shape === 'blank' && !/氏名|名前/.test(label))
      return { item: 'signature', certainty: 'likely', owner: null, by: '' };
    if (shape === 'date') return this.date(candidate, label);
    if (shape === 'ring' || shape === 'boxes') return this.choice(candidate, label);
    const counted = COUNTED.find(([word]) => word.test(label));
    if (counted && (behind === '台' || /台数/.test(label + candidate.above.join(''))))
      return { item: counted[1], certainty: 'likely', owner: null, by: '' };
    return null;
  }

  /** Somebody typed the name of the value into the file, or the file has one for its place. */
  private byName(named: string, candidate: PlaceCandidate): Told | null {
    const told = itemOf(named) ? { item: named, certainty: 'sure' as const, owner: null, by: 'typed' as const } : null;
    if (told) return told;
    const owner = ownerIn(named) ?? this.ownerOf(candidate, named);
    const what = whatIn(named, owner);
    const item = isPaperDate(named) ? 'document.date' : what && owner ? itemFor(owner, what.what) : null;
    return item === null ? null : { item, certainty: 'sure', owner, by: 'typed' };
  }

  private date(candidate: PlaceCandidate, label: string): Told | null {
    const isBare = label === '' || (candidate.left.length === 0 && label === this.found.title);
    const isOfPaper = isPaperDate(label) || (isBare && !this.hasDate && candidate.rows === null);
    if (isOfPaper) {
      this.hasDate = true;
      return { item: 'document.date', certainty: label === '' ? 'likely' : 'sure', owner: null, by: '' };
    }
    const told = this.byWords(candidate, label);
    if (told && itemOf(told.item)?.type === 'date-wareki') return told;
    return label === '' ? null : { item: 'typed', certainty: 'likely', owner: null, by: '' };
  }

  private choice(candidate: PlaceCandidate, label: string): Told | null {
    const { words, rows } = candidate;
    const owner = this.ownerOf(candidate, label);
    const typed: Told = { item: 'typed', certainty: 'likely', owner, by: '' };
    if (areServices(words)) return { ...typed, item: 'office.serviceKind' };
    if (rows !== null && words.includes('新規') && words.some((word) => /削除|廃止|変更|更新/.test(word)))
      return { ...typed, item: 'staff.action', owner: 'staff' };
    if (/システム.*管理担当者/.test(label)) return { ...typed, item: 'staff.isSystemManager', owner: 'staff' };
    if (words.length > 1 && words.every((word) => /パソコン|タブレット|スマート|PC|iPad|その他/i.test(word)))
      return { ...typed, item: 'device.kind', owner: 'device' };
    return lookUp(this.dictionary, label, owner) ?? typed;
  }

  private byWords(candidate: PlaceCandidate, label: string): Told | null {
    if (label === '') return candidate.side ? { item: 'typed', certainty: 'likely', owner: null, by: '' } : null;
    const owner = this.ownerOf(candidate, label);
    const known = lookUp(this.dictionary, label, owner);
    if (candidate.shape === 'postal') {
      const item = itemFor(owner, 'postalCode') ?? itemFor(this.usual, 'postalCode');
      return item ? { item, certainty: 'sure', owner, by: '' } : null;
    }
    if (isPaperDate(label) && candidate.shape !== 'gap')
      return { item: 'document.date', certainty: 'sure', owner: null, by: '' };
    if (isOthers(label)) return { item: 'typed', certainty: 'likely', owner: null, by: '' };
    const several = labelParts(label).map((part) => this.partItem(part, owner));
    if (several.length > 1 && several.every((one) => one !== null))
      return { item: several.join('+'), certainty: 'likely', owner, by: '' };
    if (several.length > 1) return known;
    const [, upper = ''] = candidate.rows === null ? [] : candidate.above;
    const what = whatIn(label, owner) ?? (upper === '' ? null : whatIn(upper + label, owner));
    if (
      what?.what === 'name' &&
      owner === 'corporation' &&
      /氏名/.test(label) &&
      /名称及び代表者/.test(this.found.text)
    )
      return { item: 'corporation.name+corporation.representativeName', certainty: 'likely', owner, by: '' };
    const isOffices = what?.what === 'officeName' && candidate.rows === null && owner === 'staff';
    const item = isOffices ? 'office.name' : what ? (itemFor(owner, what.what) ?? this.onlyItem(what.what)) : null;
    if (item !== null && what) {
      this.note(candidate, owner, what.what);
      return { item, certainty: what.isExact ? 'sure' : 'likely', owner, by: '' };
    }
    if (isTypedEachTime(label)) return { item: 'typed', certainty: 'likely', owner, by: '' };
    if (known) return known;
    // 代理人の住所: it is clear what goes there, and the ledger has none.
    if (what) return { item: 'typed', certainty: 'likely', owner, by: '' };
    if (candidate.choices)
      return {
        item: areServices(candidate.choices) ? 'office.serviceKind' : 'typed',
        certainty: 'likely',
        owner,
        by: '',
      };
    return isPlain(label, candidate) || candidate.side ? { item: 'typed', certainty: 'likely', owner, by: '' } : null;
  }

  private partItem(part: string, owner: Owner): string | null {
    const own = ownerIn(part) ?? owner;
    const what = whatIn(part, own);
    return what ? (itemFor(own, what.what) ?? this.onlyItem(what.what)) : null;
  }

  private onlyItem(what: string): string | null {
    const owner = ONLY[what];
    return owner ? itemFor(owner, what) : null;
  }

  /** After 法人名 an address is the corporation's, until the next name or heading. */
  private note(candidate: PlaceCandidate, owner: Owner, what: string): void {
    const { over, rows } = candidate;
    if (rows === null && (what === 'name' || what === 'officeName') && FOLLOWED.has(owner))
      this.current = { heading: over.find((one) => one.length <= 30) ?? '', owner, at: candidate };
    else if (owner === this.current.owner) this.current = { ...this.current, at: candidate };
  }

  private ownerOf(candidate: PlaceCandidate, label: string): Owner {
    const { left, above, over, rows } = candidate;
    const own = ownerIn(label);
    if (!own && /申請者|届出者|申込者|届出人/.test(label)) return 'corporation';
    if (own && !(own === 'office' && /所属|事業所名$/.test(label) && rows !== null)) return own;
    for (const word of [...left.slice(1), ...above].slice(0, 3)) {
      const told = ownerOfHeading(word);
      if (told) return told;
    }
    if (/利用者|対象者|本人/.test(label)) return this.ofUsers;
    if (rows !== null) return this.ownerOfRows(candidate);
    const told = over.filter((one) => one !== this.found.title);
    const heading = told.find((one) => one.length <= 30) ?? '';
    const [first = ''] = told;
    if (APPLICANT.test(first) && this.current.owner !== 'office') return 'corporation';
    const said =
      told
        .slice(0, 3)
        .map((one) => this.ownerOfPart(one))
        .find((one) => one !== null) ?? null;
    const current = this.goesOn(candidate) ? this.current : { heading: '', owner: null };
    const isOffices = said === 'office' && current.owner !== 'contact';
    if (said && (said !== 'office' || isOffices)) return said;
    if (current.owner && (current.heading === heading || said === null)) return current.owner;
    const isApplicants = told.slice(0, 2).some((one) => APPLICANT.test(one));
    return said ?? (isApplicants ? 'corporation' : this.usual);
  }

  private ownerOfPart(heading: string): Owner | null {
    const told = ownerOfHeading(heading);
    // 緊急連絡先 of an office is somebody who works there.
    if (told === 'family' && /連絡先/.test(heading) && this.usual !== 'patient') return 'contact';
    return told ?? (/^利用者|対象者|^本人/.test(heading) ? this.ofUsers : null);
  }

  /** What is told of a person goes on at its right, and below it; of a corporation or an office everywhere. */
  private goesOn({ board, row, column }: PlaceCandidate): boolean {
    const { owner, at } = this.current;
    if (owner === 'corporation' || owner === 'office' || !at) return true;
    return at.board === board && (at.row === row || at.column === column);
  }

  private ownerOfRows({ rows, over }: PlaceCandidate): Owner {
    const heads = this.found.candidates
      .filter((one) => one.rows === rows)
      .flatMap(({ above, left }) => [...above, ...left])
      .join(' ');
    const [heading = ''] = over.filter((one) => !/^[0-9]+$/.test(one));
    if (/患者|要介護|被保険者/.test(heads)) return 'patient';
    if (/職種|職員|メール|従業者/.test(heads)) return 'staff';
    if (/機種|管理番号|OS|端末/.test(heads)) return 'device';
    const told = ownerOfHeading(heading);
    if (/利用者|対象者/.test(heading)) return this.ofUsers;
    return told ?? (/氏名/.test(heads) ? 'staff' : this.usual);
  }
}

/** Headings are short, and no sentences. */
function ownerOfHeading(text: string): Owner | null {
  const bare = text.replaceAll(/[（(].*?[）)]/g, '');
  return bare.length <= 20 && !/[るすたんい]$/.test(bare) ? ownerIn(bare) : null;
}

/** Words of a place that nothing in the ledger is called by. */
const isPlain = (label: string, { behind, rows }: PlaceCandidate): boolean =>
  label.length >= (behind !== '' || rows !== null ? 1 : 2) && label.length <= 40 && !/[。※]|^[0-9./]+$/.test(label);

interface Told {
  item: string;
  certainty: 'sure' | 'likely';
  owner: Owner | null;
  by: '' | 'typed';
}

const APPLICANT = /^[（(]?(?:申請者|届出者|申込者|開設者)[）)]?$/;

const FOLLOWED: ReadonlySet<Owner> = new Set<Owner>([
  'corporation',
  'office',
  'contact',
  'family',
  'patient',
  'delegate',
  'doctor',
  'staff',
]);

const COUNTED: readonly (readonly [RegExp, string])[] = [
  [/パソコン|ＰＣ|PC/i, 'count.pc'],
  [/タブレット|iPad/i, 'count.tablet'],
  [/スマート|携帯/, 'count.phone'],
];
