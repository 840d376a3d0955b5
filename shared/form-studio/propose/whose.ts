import { byWord } from '../../text/by-word';
import { toHalfWidth } from '../../text/width';
import type { FoundPlaces, PlaceCandidate } from '../find/candidate';
import type { Owner } from './items';
import { headerKey } from '../../tables/import/header-key';
import { restOf } from './label-rest';
import { isOtherParty, ownerIn, whatIn } from './label-words';
import { isKanaLabel, labelOf } from './proposal';

const PAPER = byWord<Owner>({ 同意: 'patient', 撤回: 'patient' });

/**
 * By what one knows whose a value is: the label itself, a word beside or over it, a heading, who files the paper, the users that it is about, the table
 * that it is in, what was asked right before it without a gap (`run`), that the whole form speaks of nobody else who has one (`only`), or somewhere before
 * it; or nothing but what forms of this kind usually ask. A heading with words that nobody understands may speak of anybody (`loose heading`).
 */
export type SaidBy =
  | 'label'
  | 'beside'
  | 'heading'
  | 'loose heading'
  | 'applicant'
  | 'users'
  | 'rows'
  | 'run'
  | 'only'
  | 'before'
  | 'usual';

interface Told {
  owner: Owner;
  by: SaidBy;
}

/** Tells whose a value is: by the label itself, what stands around it, and what was asked before it. */
export class Whose {
  /** Whose it is where nothing says so. */
  readonly usual: Owner;
  /** Who 利用者 are: of a system, or of an office. */
  private readonly ofUsers: Owner;
  private readonly isSaidOfUsers: boolean;
  private readonly hasFamily: boolean;
  private readonly isConsent: boolean;
  /** Whom the part of the form is about that is being read. */
  private current: { heading: string; owner: Owner | null; at: PlaceCandidate | null } = {
    heading: '',
    owner: null,
    at: null,
  };

  /** 事業者 beside 事業所: who runs it. */
  private readonly isProviderApart: boolean;
  /** Whether the form speaks of who runs the office at all. */
  private readonly hasCorporation: boolean;

  /** The one person that a pledge or a consent is of. */
  readonly person: Owner | null;

  /** Whom the words of the form name. */
  private readonly named: ReadonlySet<Owner>;

  /** What was told of the places so far. */
  private readonly told = new Map<PlaceCandidate, Told>();

  constructor(private readonly found: FoundPlaces) {
    const { title, candidates } = found;
    const words = candidates
      .flatMap(({ left, above, rows }) => [...left.slice(0, 1), ...above.slice(0, rows === null ? 1 : 2)])
      .join(' ');
    const paper = Object.entries(PAPER).find(([word]) => title.includes(word))?.[1];
    const hasOffice = /法人名|事業所名|施設名|事業所番号/.test(words);
    this.usual =
      paper && !hasOffice
        ? paper
        : /誓約/.test(title) && !hasOffice && /氏名/.test(words)
          ? 'staff'
          : (paper ?? 'office');
    const all = words + title;
    const labels = candidates.flatMap(({ left, above, over }) => [...left, ...above, ...over.slice(0, 3)]);
    this.isProviderApart =
      labels.some((one) => PROVIDER.test(one)) && labels.some((one) => /^(?!.*事業者).*(?:事業所|施設)/.test(one));
    this.hasCorporation = labels.some((one) => /法人|会社|団体|主体|事業者|(?:申請|届出|申込|開設|設置)者/.test(one));
    this.isConsent = paper === 'patient';
    this.hasFamily = /家族|続柄|要介護|被保険者/.test(all);
    this.isSaidOfUsers =
      paper === 'patient' ||
      /患者|被保険者|要介護|介護度|続柄|システム|アカウント|ID|端末|ログイン|ネットワーク|職種|メール/.test(all);
    this.ofUsers =
      paper === 'patient' ||
      (/患者|被保険者|要介護|介護度|ケアプラン|居宅サービス計画|担当者会議|認定|かかりつけ|主治医|続柄/.test(
        words + title,
      ) &&
        !/システム|アカウント|ID|端末/.test(words)) ||
      (/事故|ヒヤリ/.test(title) && /年齢|受診|死亡|介護|転倒/.test(words) && !/システム|端末/.test(all))
        ? 'patient'
        : 'staff';
    // A list of them says nothing of the places beside it.
    const spoken = candidates
      .filter(({ rows }) => rows === null)
      .flatMap(({ left, above, over }) => [...left, ...above, ...over.slice(0, 2)]);
    this.person =
      paper === 'patient' || /患者|被保険者|療養者|要介護者/.test(title)
        ? 'patient'
        : /誓約|受講/.test(title) || this.isOfAppointed(title)
          ? 'staff'
          : null;
    this.named = new Set(
      [...new Set([title, ...spoken])].flatMap((word) =>
        APPLICANT.test(word)
          ? ['corporation']
          : /利用者|対象者|本人/.test(word)
            ? [this.ofUsers]
            : (ownerIn(word) ?? []),
      ) as Owner[],
    );
  }

  /** Where the part began. */
  private column = 0;

  /** The heading under which the name of who is in charge was asked for. */
  private contactUnder: string | null = null;

  /** What was found so far: `office.phone`. */
  private readonly noted = new Set<string>();

  /** After 法人名 an address is the corporation's, until the next name or heading. */
  note(candidate: PlaceCandidate, owner: Owner, what: string): void {
    const { over, rows } = candidate;
    this.noted.add(`${owner}.${what}`);
    if (owner === 'contact' && what === 'name') this.contactUnder ??= candidate.left[1] ?? over[0] ?? '';
    if (what === 'number' && rows === null && this.current.owner === 'corporation')
      this.current = { heading: '', owner: 'office', at: candidate };
    else if (
      rows === null &&
      (what === 'name' ||
        what === 'officeName' ||
        owner === 'delegate' ||
        candidate.left.some((one) => IS_APPLICANT.test(one))) &&
      FOLLOWED.has(owner)
    )
      [this.current, this.column] = [
        { heading: over.find((one) => one.length <= 30) ?? '', owner, at: candidate },
        candidate.column,
      ];
    else if (owner === this.current.owner) this.current = { ...this.current, at: candidate };
  }

  /** What is asked there is somebody's who isn't in the ledger: what follows in its row is theirs, too. */
  noteOther(candidate: PlaceCandidate): void {
    this.told.set(candidate, { owner: 'other', by: 'label' });
  }

  /** サービスの種類 between 事業所名 and its telephone: only an office has one. */
  noteSole(candidate: PlaceCandidate, owner: Owner): void {
    this.told.set(candidate, { owner, by: 'label' });
  }

  /** Whether one of theirs was found before. */
  has(owner: Owner, what: string): boolean {
    return this.noted.has(`${owner}.${what}`);
  }

  of(candidate: PlaceCandidate, label: string): Owner {
    return this.tell(candidate, label).owner;
  }

  /** Whose it is, and what says so: nothing but what is usual is no reason to write somebody's name. */
  tell(candidate: PlaceCandidate, label: string): Told {
    const said = this.atOffice(candidate, label, this.ofCorporation(candidate, label, this.said(candidate, label))) ?? {
      owner: this.usual,
      by: 'usual' as const,
    };
    const nearer = OPEN.has(said.by) ? this.nearer(candidate, label, said.owner) : null;
    if (nearer) {
      this.told.set(candidate, nearer);
      return nearer;
    }
    const isOpen = OPEN.has(said.by) || (said.owner === 'family' && said.by === 'beside');
    const isFamilys = said.owner === 'family' && (whatIn(label, 'family')?.what ?? '') === 'familyRelation';
    const told: Told =
      isFamilys && (said.by === 'beside' || said.by === 'loose heading')
        ? { ...said, by: 'label' }
        : !isOpen
          ? said
          : this.isRun(candidate, label, said.owner)
            ? { ...said, by: 'run' }
            : this.isOnly(candidate, label, said.owner)
              ? { ...said, by: 'only' }
              : said;
    this.told.set(candidate, told);
    return told;
  }

  /** What says more of whose it is than a name further up. */
  private nearer(candidate: PlaceCandidate, label: string, owner: Owner): Told | null {
    const person = this.personOf(label, owner);
    if (person && !/mail|メール|アドレス/i.test(label)) return { owner: person, by: 'only' };
    const before = this.ownerBefore(candidate, label);
    if (before) return { owner: before, by: 'run' };
    if (this.isBehindOther(candidate, label)) return { owner: 'other', by: 'run' };
    // 氏名, 性別, 電話番号 of the one person whom the paper is about.
    if (owner === this.person && restOf(label) === '' && ownerIn(label) === null) return { owner, by: 'only' };
    return person && { owner: person, by: 'only' };
  }

  /** 施設の所在地, TEL, FAX: whose the place right before it is by its own label, whoever was named further up. */
  private ownerBefore(candidate: PlaceCandidate, label: string): Owner | null {
    const before = this.placeBefore(candidate, label, 'office');
    const told = before && this.told.get(before);
    const isOfOne = told?.owner === 'office' || told?.owner === 'corporation';
    return isOfOne && this.isRun(candidate, label, told.owner) ? told.owner : null;
  }

  /** 受診先の医療機関名 | 電話 */
  private isBehindOther(candidate: PlaceCandidate, label: string): boolean {
    if (!BEHIND_OTHER.test(label)) return false;
    const before = this.placeBefore(candidate, label, 'other');
    return (
      before !== undefined &&
      before.board === candidate.board &&
      before.row === candidate.row &&
      this.told.get(before)?.owner === 'other'
    );
  }

  /** 説明者 over 事業所名 | 電話: the office's. */
  private atOffice(candidate: PlaceCandidate, label: string, said: Told | null): Told | null {
    if (said?.owner !== 'staff' || said.by !== 'heading' || candidate.rows !== null) return said;
    if (!REACHED.test(headerKey(label)) && !BESIDE_APPLICANT.test(headerKey(label))) return said;
    const before = this.placeBefore(candidate, label, 'office');
    const told = before && this.told.get(before);
    return told?.owner === 'office' && before?.board === candidate.board && candidate.row - before.row <= 1
      ? { owner: 'office', by: 'run' }
      : said;
  }

  /** Under 代表者 an address and a telephone are the corporation's. */
  private ofCorporation(candidate: PlaceCandidate, label: string, said: Told | null): Told | null {
    const isFor = RUN_OF_ALL.has(whatIn(label, 'corporation')?.what ?? '') && restOf(label) === '';
    if (said?.owner !== 'representative' || said.by === 'label' || !isFor) return said;
    // Of a form that speaks of an office alone 代表者 is the office's.
    if (!this.hasCorporation && this.noted.has('office.name')) return { owner: 'office', by: said.by };
    return { owner: 'corporation', by: this.isAmongApplicants(candidate) ? 'applicant' : said.by };
  }

  /** 生年月日 in a pledge is that of who pledges, whichever office was named before: no office has one. */
  private personOf(label: string, owner: Owner): Owner | null {
    if (!THINGS.has(owner) || this.person === null || restOf(label) !== '' || ownerIn(label) !== null) return null;
    const what = whatIn(label, this.person)?.what ?? '';
    const isHome =
      /事業所|施設|事務所|勤務先/.test(label) === false &&
      (this.person === 'patient' ? /住所|自宅|携帯/.test(label) : /自宅|携帯/.test(label) || what === 'mail');
    const isPersons = OF_PERSONS_ALONE.has(what) && (what !== 'name' || /氏名|名前/.test(label));
    return isPersons || isHome ? this.person : null;
  }

  /** Nobody else is on the form who has one: 所在地 of a form that speaks of an office alone, 氏名 of one that speaks of its staff alone. */
  private isOnly(candidate: PlaceCandidate, label: string, owner: Owner): boolean {
    const what = restOf(label) === '' ? whatIn(label, owner)?.what : undefined;
    if (what === 'kana' && THINGS.has(owner) && this.isBesideName(candidate)) return false;
    // Nobody else has one.
    if (what === 'fax' && owner === 'office') return true;
    // チーム管理者 names nobody of them.
    const isTheirs = what !== 'name' || /名$|氏名|名前/.test(label) || ownerIn(label) === owner;
    if (what === undefined || !isTheirs) return false;
    const others = WHO_ELSE.find(([one, whats]) => one === owner && whats.has(what))?.[2];
    return others !== undefined && others.every((one) => !this.named.has(one));
  }

  /** 氏名 | フリガナ: it is that of a person. */
  private isBesideName({ board, row, column }: PlaceCandidate): boolean {
    return this.found.candidates.some(
      (one) =>
        one.board === board &&
        (one.row === row || (one.column === column && Math.abs(one.row - row) === 1)) &&
        /^(?:お|ご)?(?:氏名|名前)$/.test(labelOf(one)),
    );
  }

  /** 事業所名, 郵便番号, 所在地, 電話番号, row after row: nothing else was asked between the name and this. */
  private isRun(candidate: PlaceCandidate, label: string, owner: Owner): boolean {
    if (!this.isAskedOf(label, owner) && !this.isOfFamily(candidate, label, owner)) return false;
    const { candidates } = this.found;
    const { board, row, side, over } = candidate;
    // What changes of an office is listed under its name, with rows between that are left out.
    if (side !== null && owner === 'office') return true;
    const before = this.placeBefore(candidate, label, owner);
    const told = before && this.told.get(before);
    if (!told || before.board !== board || before.rows !== null || told.owner !== owner) return false;
    // フリガナ stands between a name and what follows it.
    const between = candidates.slice(candidates.indexOf(before) + 1, candidates.indexOf(candidate)).length;
    const isSameRowOnly =
      (owner === 'family' && !this.isOfFamily(candidate, label, owner) && !RELATION.test(before.left[0] ?? '')) ||
      (owner === 'contact' && !this.noted.has('office.phone'));
    const isNext = isSameRowOnly ? before.row === row : row - before.row <= 2 + between;
    // In running text a heading is soon further away than the lines that are looked at.
    const isUnder =
      told.by === 'heading' && before.over.some((one) => ownerOfHeading(one) === owner && over.includes(one));
    const isOfUser = told.by === 'users' && owner === 'patient';
    return isNext && (told.by === 'label' || told.by === 'run' || told.by === 'only' || isOfUser || isUnder);
  }

  /** What is asked right before, but for what goes with a name: フリガナ, 性別, and 管理者名 between an office and its telephone. */
  private placeBefore(candidate: PlaceCandidate, label: string, owner: Owner): PlaceCandidate | undefined {
    const { candidates } = this.found;
    const { row, left, side } = candidate;
    const isReached = owner === 'office' && REACHED.test(headerKey(label));
    const isOfOffice = owner === 'office' && RUNS.test(headerKey(label)) && !this.noted.has('corporation.name');
    const isOfRepresentative = owner === 'corporation' && REACHED.test(headerKey(label));
    const goesWith = (one: PlaceCandidate): boolean => {
      const who = this.told.get(one)?.owner;
      return (
        (side !== null && one.row === row && one.left.at(-1) === left.at(-1)) ||
        isReading(one) ||
        one.shape === 'seal' ||
        (!THINGS.has(owner) && OF_A_PERSON.test(one.left[0] ?? '')) ||
        (isReached && (who === 'manager' || who === 'head')) ||
        (isOfOffice && who === 'representative') ||
        (isOfRepresentative && who === 'representative')
      );
    };
    return candidates.slice(0, candidates.indexOf(candidate)).findLast((one) => !goesWith(one));
  }

  /** In the words that are usual for it: 夜間の電話 is another one. */
  private isAskedOf(label: string, owner: Owner): boolean {
    const what = whatIn(label, owner)?.what ?? '';
    // 担当ケアマネジャー氏名 | 電話番号: at work, mostly, and nobody's own.
    if (owner === 'staff' && this.person !== 'staff' && (what === 'phone' || what === 'fax' || what === 'address'))
      return false;
    if (RUNS.test(headerKey(label))) return true;
    return restOf(label) === '' && ownerIn(label) === null && (RUN_OF.get(owner) ?? RUN_OF_ALL).has(what);
  }

  /** 続柄 beside 家族氏名. */
  private isOfFamily({ rows }: PlaceCandidate, label: string, owner: Owner): boolean {
    return owner === 'family' && rows === null && RELATION.test(label);
  }

  /** 個人情報取扱責任者, on the paper that says who it is now: somebody of the staff. */
  private isOfAppointed(word: string): boolean {
    const [, who] = APPOINTED.exec(this.found.title) ?? [];
    return who !== undefined && isOtherParty(who) && (word === who || word === this.found.title);
  }

  /** 代理人 on a consent is who signs it. */
  private said(candidate: PlaceCandidate, label: string): Told | null {
    const told = this.asDelegate(candidate, label, this.saidBy(candidate, label));
    const words = [label, ...candidate.left, ...candidate.above, ...candidate.over.slice(0, 2)];
    if (this.isConsent && RELATION.test(label) && this.isBehindSigner(candidate)) return { owner: 'signer', by: 'run' };
    return told?.owner === 'family' && this.isConsent && words.some((one) => /代理|代筆|代諾|代行/.test(one))
      ? { ...told, owner: 'signer', by: told.by === 'beside' ? 'heading' : told.by }
      : told;
  }

  /** 代理人 on a paper that gives somebody a task, and speaks of no family, is who takes it on. */
  private asDelegate({ left, above, over }: PlaceCandidate, label: string, told: Told | null): Told | null {
    const isOf =
      !/家族|親族|患者/.test(this.found.text) ||
      [label, ...left, ...above, ...over.slice(0, 2)].some((one) => /代理人/.test(one) && one.length <= 20);
    return told?.owner === 'family' && isOf && /委任/.test(this.found.title) ? { ...told, owner: 'delegate' } : told;
  }

  private ownerIn(label: string): Owner | null {
    const own = ownerIn(label);
    return own === 'office' && this.isProviderApart && PROVIDER.test(label) ? 'corporation' : own;
  }

  private ownerOfHeading(text: string): Owner | null {
    const told = ownerOfHeading(text);
    return told === 'office' && this.isProviderApart && PROVIDER.test(text) ? 'corporation' : told;
  }

  /** Whether a list is of people who are cared for. */
  isListOfPatients(candidate: PlaceCandidate): boolean {
    return candidate.rows !== null && this.ownerOfRows(candidate) === 'patient';
  }

  /** 代理人氏名, and 続柄 beside or below it. */
  private isBehindSigner(candidate: PlaceCandidate): boolean {
    const { candidates } = this.found;
    const before = candidates.slice(0, candidates.indexOf(candidate)).findLast((one) => one.shape !== 'seal');
    return before !== undefined && before.board === candidate.board && this.told.get(before)?.owner === 'signer';
  }

  /** What stands around a label says of whom it speaks, whatever it calls them. */
  private saidAround({ left, above, over, rows }: PlaceCandidate, label: string, own: Owner | null): Told | null {
    const around = [...left.slice(1), ...above, ...over.slice(0, 2)];
    // 管理者メール, under システム管理者.
    const isOfKeeper =
      around.some((one) => ownerOfHeading(one) === 'administrator') ||
      (this.noted.has('administrator.name') && !this.noted.has('manager.name'));
    if (own === 'manager' && /^管理者(?!の?(?:氏名|名前|名)$)./.test(label) && isOfKeeper)
      return { owner: 'administrator', by: 'heading' };
    // 医師・担当者 beside かかりつけ医, かかりつけ薬局: none of ours.
    const part = around.find((one) => HOME_DOCTORS.test(one));
    const isOfOurs = own !== null && own !== 'contact' && own !== 'office';
    return part === undefined || rows !== null || isOfOurs
      ? null
      : { owner: isOtherParty(part) ? 'other' : 'doctor', by: 'heading' };
  }

  private saidBy(candidate: PlaceCandidate, label: string): Told | null {
    const { left, above, rows } = candidate;
    const own = this.ownerIn(label);
    if (rows !== null && this.ownerOfRows(candidate) === 'member') return { owner: 'member', by: 'rows' };
    if (rows !== null && /^(?:主[なに]|主たる)?(?:利用者|使用者|使う[人方])/.test(label) && this.isOfDevice(candidate))
      return { owner: 'device', by: 'label' };
    const applicant = (): Told => ({ owner: this.applicant(candidate), by: 'applicant' });
    if (!own && IS_APPLICANT.test(label)) return applicant();
    if (own === 'office' && /医療機関|病院|診療所|医院/.test(label) && this.isOfDoctor(candidate))
      return { owner: 'doctor', by: 'label' };
    // 使用者 of a device.
    if (
      own === 'staff' &&
      /^(?:主な|主たる|(?:端末|機器)の)?(?:使用|利用|所持|保管)/.test(label) &&
      this.isOfDevice(candidate)
    )
      return { owner: 'device', by: 'label' };
    const around = this.saidAround(candidate, label, own);
    if (around) return around;
    if (own && !(own === 'office' && /所属|事業所名$/.test(label) && rows !== null)) return { owner: own, by: 'label' };
    for (const word of [...left.slice(1), ...above].slice(0, 3)) {
      if (word === label) continue;
      if ((isOtherParty(word) && !this.isOfAppointed(word)) || this.isSecondContact(candidate, word))
        return { owner: 'other', by: 'heading' };
      const told = this.notFamily(word, this.ownerOfHeading(word));
      // 所在地　〒: the mark has its label in front of it.
      if (told && label === '〒' && word === (left[1] ?? above[0])) return { owner: told, by: 'label' };
      // 説明者　所属　　　職種: in front of it in its own line.
      if (told && isInLine(candidate, word)) return { owner: told, by: 'label' };
      if (told && rows !== null && this.ownerOfRows(candidate) === told) return { owner: told, by: 'rows' };
      // A line over the whole table is a heading of all below it.
      if (told)
        return {
          owner: told,
          by:
            rows !== null
              ? above.slice(1).includes(word) && WHO.test(word.replace(/[（(].*[）)]$/, ''))
                ? headingSays(word)
                : 'beside'
              : candidate.over.includes(word) || WHO.test(word) || isLabelOfCell(candidate, word)
                ? headingSays(word)
                : 'beside',
        };
      if (APPLICANT.test(word) && rows === null) return applicant();
    }
    if (/^(?:ご|御)?本人/.test(label) && this.person !== null) return { owner: this.person, by: 'label' };
    if (/利用者|対象者|本人/.test(label) && this.isListOfPatients(candidate)) return { owner: 'patient', by: 'rows' };
    if (/利用者|対象者|本人/.test(label)) return { owner: this.ofUsers, by: this.isSaidOfUsers ? 'users' : 'usual' };
    if (rows === null && AT_WORK.test(headerKey(label))) return this.atWork(candidate, label);
    if (rows === null) return this.byHeadings(candidate, label);
    const owner = this.ownerOfRows(candidate);
    return owner && { owner, by: 'rows' };
  }

  /** 連絡先電話番号 is where somebody can be reached at work: of who is in charge, where they stand beside it, and nobody's own telephone. */
  private atWork(candidate: PlaceCandidate, label: string): Told | null {
    if (this.isBeside(candidate, 'contact')) return { owner: 'contact', by: 'run' };
    const told = this.byHeadings(candidate, label);
    return told?.owner === 'staff' ? { owner: 'office', by: 'before' } : told;
  }

  /** 夜間・休日の緊急連絡先 on a form that has asked for who is in charge: somebody else. */
  private isSecondContact({ left, over }: PlaceCandidate, word: string): boolean {
    const { contactUnder } = this;
    const around = [...left.slice(1, 3), ...over.slice(0, 3)];
    return OFF_HOURS.test(word) && contactUnder !== null && !around.includes(contactUnder);
  }

  private byHeadings(candidate: PlaceCandidate, label: string): Told | null {
    const told = candidate.over.filter((one) => one !== this.found.title);
    const heading = told.find((one) => one.length <= 30) ?? '';
    const [first = ''] = told;
    const isContacts = this.current.owner === 'contact' && this.goesOn(candidate) && OF_CONTACTS.test(label);
    if (APPLICANT.test(first))
      return isContacts ? { owner: 'contact', by: 'before' } : { owner: this.applicant(candidate), by: 'applicant' };
    const [said, by] = told
      .slice(0, 3)
      .map((one): readonly [Owner | null, SaidBy] =>
        APPLICANT.test(one)
          ? [this.applicant(candidate), 'heading']
          : this.isOfAppointed(one)
            ? ['staff', 'heading']
            : (isOtherParty(one) || this.isSecondContact(candidate, one)) && one.length <= 16
              ? ['other', 'heading']
              : [this.ownerOfPart(one), headingSays(one)],
      )
      .find(([one]) => one !== null) ?? [null, 'heading' as SaidBy];
    if (!said && BESIDE_APPLICANT.test(headerKey(label)) && this.isAmongApplicants(candidate))
      return isContacts ? { owner: 'contact', by: 'before' } : { owner: this.applicant(candidate), by: 'applicant' };
    const current = this.goesOn(candidate) ? this.current : { heading: '', owner: null };
    if (said && (said !== 'office' || current.owner !== 'contact')) return { owner: said, by };
    if (current.owner && (current.heading === heading || said === null)) return { owner: current.owner, by: 'before' };
    return said && { owner: said, by };
  }

  /** 所在地, 届出者　名称, 代表者, line below line: the word stands in front of one of them, often of the middle one. */
  private isAmongApplicants(candidate: PlaceCandidate): boolean {
    const { candidates } = this.found;
    if (!['gap', 'phone', 'postal'].includes(candidate.shape) || candidate.column !== 1) return false;
    const at = candidates.indexOf(candidate);
    const isNext = (one: PlaceCandidate | undefined, other: PlaceCandidate | undefined): boolean =>
      one !== undefined && other !== undefined && one.board === other.board && Math.abs(one.row - other.row) <= 1;
    let [from, to] = [at, at];
    while (isNext(candidates[from], candidates[from - 1])) from--;
    while (isNext(candidates[to], candidates[to + 1])) to++;
    return candidates
      .slice(from, to + 1)
      .some(
        ({ left, over }, i) =>
          left.some((one) => FILES.test(one) || (this.isProviderApart && one === '事業者')) ||
          (from + i === at && FILES.test(over[0] ?? '')) ||
          (i === 0 && over.slice(0, 2).some((one) => APPLICANT.test(one))),
      );
  }

  /** Who files a paper is the corporation, unless what they are asked for is the office's before it. */
  private applicant(candidate: PlaceCandidate): Owner {
    const { candidates } = this.found;
    const at = candidates.indexOf(candidate);
    const isOurs = (one: PlaceCandidate): boolean =>
      one.board === candidate.board &&
      [...one.left, ...one.above, ...one.over.slice(0, 3)].some((word) => IS_APPLICANT.test(word));
    let from = at;
    while (from > 0 && isOurs(candidates[from - 1] ?? candidate)) from--;
    let to = at + 1;
    while (to < candidates.length && isOurs(candidates[to] ?? candidate)) to++;
    const labels = (some: readonly PlaceCandidate[]): string =>
      some.map((one) => `${one.left.join(' ')} ${one.above[0] ?? ''}`).join(' ');
    const before = labels(candidates.slice(from, at));
    const isOffices = OFFICE_NAMED.test(before) && !CORPORATION_NAMED.test(before.slice(before.search(OFFICE_NAMED)));
    if (isOffices) return 'office';
    const all = labels(candidates.slice(from, to));
    return OFFICE_NAMED.test(all) && !CORPORATION_NAMED.test(all) && !/代表/.test(all) ? 'office' : 'corporation';
  }

  /** Of who files the paper the form asks for something else, too. */
  isAskedMore(candidate: PlaceCandidate): boolean {
    const words = ({ left, above, over }: PlaceCandidate): string[] => [...left, ...above, ...over.slice(0, 3)];
    return this.found.candidates.some(
      (one) =>
        one !== candidate &&
        one.shape !== 'seal' &&
        ((words(one).some((word) => IS_APPLICANT.test(word)) &&
          /住所|所在|法人|代表|電話|名称/.test(words(one).slice(0, 2).join(' '))) ||
          this.told.get(one)?.owner === 'corporation'),
    );
  }

  private isOfDoctor(candidate: PlaceCandidate): boolean {
    return (
      this.isBeside(candidate, 'doctor') ||
      (this.isListOfPatients(candidate) && /主治医|かかりつけ/.test(this.headsOf(candidate))) ||
      [...candidate.left.slice(1), ...candidate.over.slice(0, 2)].some((word) => ownerOfHeading(word) === 'doctor')
    );
  }

  private isOfDevice(candidate: PlaceCandidate): boolean {
    return candidate.rows === null
      ? [...candidate.left.slice(1), ...candidate.over.slice(0, 2)].some((word) => ownerOfHeading(word) === 'device')
      : this.ownerOfRows(candidate) === 'device';
  }

  /** The place right before it, in the same row, is somebody's. */
  private isBeside(candidate: PlaceCandidate, owner: Owner): boolean {
    const before = this.found.candidates[this.found.candidates.indexOf(candidate) - 1];
    return (
      before !== undefined &&
      before.board === candidate.board &&
      before.row === candidate.row &&
      ownerIn(before.left[0] ?? '') === owner
    );
  }

  private ownerOfPart(heading: string): Owner | null {
    // １人目, ２台目: as headings are told, without their number.
    if (heading === '人目') return this.ofUsers;
    if (heading === '台目') return 'device';
    const told = this.notFamily(heading, this.ownerOfHeading(heading));
    if (!told && /(?<!緊急|夜間|休日)連絡先$/.test(heading) && this.isOfContact(heading)) return 'contact';
    // 対象利用者 beside a family is who is cared for.
    if (!told && /対象/.test(heading) && this.hasFamily) return 'patient';
    return told ?? (/^利用者|(?:証明書|ID|システム|アカウント)利用者|対象者|^本人/.test(heading) ? this.ofUsers : null);
  }

  /** 連絡先, and 担当者 below it. */
  private isOfContact(heading: string): boolean {
    return this.found.candidates.some(
      ({ over, left }) => over.slice(0, 3).includes(heading) && ownerIn(left[0] ?? '') === 'contact',
    );
  }

  /** 緊急連絡先 of an office is somebody who works there. */
  private notFamily(heading: string, told: Owner | null): Owner | null {
    return told === 'family' && /連絡先/.test(heading) && this.ofUsers !== 'patient' ? 'contact' : told;
  }

  /** What is told of a person goes on at its right, and below it; of a corporation or an office everywhere. */
  private goesOn({ board, row, column }: PlaceCandidate): boolean {
    const { owner, at } = this.current;
    if (owner === 'corporation' || owner === 'office' || !at) return true;
    return at.board === board && (at.row === row || at.column === column || this.column === column);
  }

  /** Whether the form speaks of somebody like that, beside its lists. */
  speaksOf(owner: Owner): boolean {
    return this.named.has(owner) || this.person === owner;
  }

  /** What the columns of a list are called. */
  headsOf({ rows }: PlaceCandidate): string {
    return this.found.candidates
      .filter((one) => one.rows === rows)
      .flatMap(({ above, left }) => [...above, ...left])
      .join(' ');
  }

  private ownerOfRows(candidate: PlaceCandidate): Owner | null {
    const { over } = candidate;
    const heads = this.headsOf(candidate);
    const [heading = ''] = over.filter((one) => !/^[0-9]+$/.test(one));
    if (/役員|理事|評議員|株主|社員総会/.test(this.found.title + heading)) return 'other';
    const isOfTeam = /チーム|部屋|ルーム/.test(this.found.title + heading);
    if (isOfTeam && /メンバー|構成員|参加者|所属機関|参加機関/.test(heads + heading)) return 'member';
    if (OF_TOGETHER.test(heading) && /機関|事業所|施設/.test(heads) && /氏名|担当|職種/.test(heads)) return 'member';
    if (
      /患者|要介護|被保険者/.test(heads) ||
      (/主治医|かかりつけ|続柄/.test(heads) && /対象者|利用者|本人/.test(heads))
    )
      return 'patient';
    const columns = heads.split(' ');
    if (columns.filter((one) => OF_A_DEVICE.test(one)).length > 1 && !columns.some((one) => OF_STAFF.test(one)))
      return 'device';
    if (/職種|職員|従業者/.test(heads)) return 'staff';
    if (/機種|型番|管理番号|OS|端末|機器|シリアル/.test(heads)) return 'device';
    if (/メール/.test(heads)) return 'staff';
    if (/氏名|名前/.test(heads)) return this.ofUsers;
    const told = ownerOfHeading(heading);
    if (/利用者|対象者/.test(heading)) return this.ofUsers;
    return told ?? (/氏名/.test(heads) ? 'staff' : null);
  }
}

/** １　事業所の概要 says whose all is below it; 協力病院 or 家族への報告 says another thing than it seems. */
const headingSays = (text: string): SaidBy => {
  if (/^[人台]目$/.test(text)) return 'heading';
  const bare = text.replaceAll(/[（(].*?[）)]/g, '').replace(/(?:記入|確認)?欄$|[\s\u3000]*㊞$/, '');
  // What a heading ends with is what it is: この届出の担当者, システム管理担当者.
  const isWho =
    /(?:担当者|担当|管理者|代表者|事業所|施設|法人|申請者|届出者|職員|患者|利用者|家族|主治医|受任者|委任者)$/.test(
      bare,
    );
  return isWho || restOf(bare.replaceAll(ABOUT, '')) === '' ? 'heading' : 'loose heading';
};
const ABOUT =
  /^本(?![人社部])|に?関する|に係る|への|状況|一覧|明細|変更した|変更する|設定する|追加する|希望する|導入|員数|紛失|盗難|故障|破損|返却|交換|廃棄|貸与|停止|解除|変更|異動|現況|体制|詳細|基本|夜間|休日|時間外|緊急時?|・|第[0-9一二三]+|する|した/g;

/** Headings are short, and no sentences. */
function ownerOfHeading(text: string): Owner | null {
  const bare = text.replaceAll(/[（(].*?[）)]/g, '');
  // 責任者（施設長・管理者）
  const said = bare.endsWith('責任者') ? text : bare;
  return bare.length <= 20 && !/[るすたんい]$/.test(bare) ? ownerIn(said) : null;
}

/** What leaves open whose it is, unless more is known. */
const OPEN: ReadonlySet<SaidBy> = new Set<SaidBy>(['before', 'usual', 'loose heading']);
/** What is asked of somebody right behind their name. */
const RUN_OF_ALL: ReadonlySet<string> = new Set(['postalCode', 'address', 'phone', 'fax', 'mail']);
const OF_PERSONS = ['kana', 'birthday', 'title', 'department', 'jobType'];
const RUN_OF: ReadonlyMap<Owner, ReadonlySet<string>> = new Map<Owner, ReadonlySet<string>>([
  ['patient', new Set([...RUN_OF_ALL, 'otherPhone', 'birthday', 'kana'])],
  ['staff', new Set([...OF_PERSONS, 'mail'])],
  ['contact', new Set([...RUN_OF_ALL, ...OF_PERSONS])],
  ['delegate', new Set([...RUN_OF_ALL, ...OF_PERSONS, 'name'])],
  ['administrator', new Set([...RUN_OF_ALL, ...OF_PERSONS])],
]);
/** Nothing but whom: 家族・緊急連絡先, 説明者. */
const WHO = /(?:者|家族|緊急連絡先|問い?合わ?せ先|窓口|本人|主治医|担当|職員|患者|事業所|施設|法人)$/;
/** 問合せ先 | 部署　　　氏名　　　: the cell's own label stands beside it, or over it, and what is asked in its line in front of the room. */
const isLabelOfCell = ({ shape, left, above, rows }: PlaceCandidate, word: string): boolean =>
  rows === null && shape !== 'blank' && left.length > 0 && word === (left[1] ?? above[0]);
const OF_PERSONS_ALONE: ReadonlySet<string> = new Set([
  'name',
  'birthday',
  'jobType',
  'joinedOn',
  'leftOn',
  'employeeNumber',
  'title',
  'department',
]);
const THINGS: ReadonlySet<Owner> = new Set<Owner>(['office', 'corporation', 'device', 'team', 'account']);
const OF_ALL = ['postalCode', 'address', 'phone', 'fax', 'mail'];
/** Who would have one, too, of those that a form may speak of. */
const WHO_ELSE: readonly (readonly [Owner, ReadonlySet<string>, readonly Owner[]])[] = [
  [
    'office',
    new Set([...OF_ALL, 'kana', 'number']),
    ['corporation', 'representative', 'patient', 'family', 'doctor', 'delegate', 'staff', 'contact'],
  ],
  [
    'staff',
    new Set(['name', 'kana', 'jobType', 'title', 'birthday']),
    ['patient', 'family', 'doctor', 'delegate', 'contact', 'manager', 'head', 'representative', 'administrator'],
  ],
  [
    'patient',
    new Set([...OF_ALL, 'name', 'kana', 'birthday', 'otherPhone']),
    ['corporation', 'representative', 'office', 'family', 'doctor', 'delegate', 'staff', 'contact', 'manager', 'head'],
  ],
];

function isInLine({ shape, places: [place] }: PlaceCandidate, word: string): boolean {
  return shape === 'gap' && place !== undefined && toHalfWidth(place.printed.slice(0, place.from)).includes(word);
}

const isReading = ({ left, above, side }: PlaceCandidate): boolean =>
  side === null && isKanaLabel(left[0] ?? above[0] ?? '');

/** What is asked of somebody beside their name. */
const BEHIND_OTHER = /^(?:御|ご)?連絡先|電話|TEL|FAX|所在地|住所/i;
/** 夜間・休日の緊急連絡先: another one than whom the office is reached by. */
const OFF_HOURS = /(?:夜間|休日|時間外|緊急時)[^。]{0,8}(?:連絡先|担当者?|窓口|対応者)$/;
const RELATION = /^(?:続柄|間柄|(?:御|ご)?(?:本人|利用者|患者)(?:さま|様)?との(?:御|ご)?(?:続柄|関係))$/;
const APPLICANT =
  /^[（(]?(?:申請者|届出者|申込者|届出人|申請人|申込人|請求者|請求人|申請団体|開設者|乙)[）)]?(?:[（(](?:法人|開設者|設置者|事業者|運営法人|代表者)[^（()）]{0,6}[）)])?$/;
const IS_APPLICANT = /申請者|届出者|申込者|届出人|申請人|申込人|請求者|請求人|申請団体|^乙(?= |$)/;
/** Whom somebody who is cared for goes to. */
const HOME_DOCTORS = /^かかりつけ/;
/** What is asked of who is in charge, beside their name. */
const OF_CONTACTS = /電話|携帯|TEL|メール|mail|部署|役職|職名/i;
/** What is asked of an office, a corporation or who is in charge beside their name, in no other words: 夜間の電話 is another one. Folded. */
const RUNS =
  /^(?:(?:事務所|事業所)?の?(?:郵便番号|〒|所在地|住所)|(?:電話|でんわ|tel|fax|ふぁっくす|ふぁくす)(?:番号)?|(?:電子)?めーる(?:あどれす)?|e?mail(?:あどれす)?|(?:さーびす|事業)の?(?:種類|種別)|内線(?:番号)?|(?:所属)?(?:部署|課|係)名?|url|ほーむぺーじ)$/;
const AT_WORK = /^(?:御|ご)?連絡先/;
/** By what an office is reached. Folded. */
const REACHED = /^(?:電話|でんわ|tel|fax|ふぁっくす|ふぁくす)(?:番号)?$/;
const APPOINTED = /^(.{2,14}(?:責任者|管理者|担当者))(?:の?[（(]?(?:選任|変更|設置|指定)|届|報告)/;
/** 共有する機関, 連携先: others who care for the same person, in a list. */
const OF_TOGETHER = /共有(?:する|先)|関係(?:機関|者|事業所)|連携(?:先|機関)|支援(?:機関|者)/;
/** Columns of a list of devices, in which 主に使う職員の氏名 is one, too; and those of a list of people. */
const OF_A_DEVICE = /機種|型番|シリアル|製造番号|管理番号|^(?:OS|ＯＳ)$/;
const OF_STAFF = /^(?:お?名前|氏名|職員(?:氏)?名|フリガナ|ふりがな|職種)$/;
/** What is asked of a person and is in no ledger. */
const OF_A_PERSON = /^(?:性別|年齢|年令|要介護|要支援|介護度|(?:介護保険)?被保険者番号|血液型)/;
/** 届出者 所在地: who files it, in front of the first thing that is asked of them. */
const FILES = /^[（(]?(?:申請者|届出者|申込者|届出人|申請人|申込人|請求者|開設者|乙)[）)]?[\s\u3000]/;
const BESIDE_APPLICANT = /^(?:(?:主たる事務所の)?(?:所在地|住所)|名称|法人の?名称?|(?:電話|でんわ|tel)(?:番号)?)$/;
const OFFICE_NAMED = /(?:事業所|施設|医療機関)の?(?:名|名称)/;
const CORPORATION_NAMED = /(?:法人|会社|団体)の?(?:名|名称)/;

/** 事業者, 事業者名: of whom, if 事業所 is asked for, too. */
const PROVIDER = /^(?:介護|運営)?事業者(?:の?(?:名|名称|氏名|住所|所在地|電話(?:番号)?))?$/;

const FOLLOWED: ReadonlySet<Owner> = new Set<Owner>([
  'corporation',
  'office',
  'contact',
  'family',
  'patient',
  'delegate',
  'doctor',
  'staff',
  'administrator',
]);
