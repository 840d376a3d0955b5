import { byWord } from '../../text/by-word';

/**
 * Headings as they are read out (シメイ, ﾃﾞﾝﾜ) and in English, by field of any kind: programs for salaries and attendance write
 * them so. Folded by `headerKey`, after the words of the field itself.
 */
export const headingReadings: Readonly<Record<string, readonly string[]>> = byWord({
  name: words('しめい なまえ おなまえ fullname staffname employeename membername patientname username'),
  nameFamily: words('みょうじ surname'),
  nameGiven: words('したのなまえ forename'),
  kana: words('furigana yomi kananame しめいかな しめいふりがな しめいよみ なまえかな なまえふりがな'),
  employeeNumber: words(
    'しょくいんばんごう しゃいんばんごう じゅうぎょういんばんごう employeeno employeeid employeenumber staffno staffid',
  ),
  office: words('じぎょうしょ じぎょうしょめい しせつ しせつめい しょぞく office officename facility workplace'),
  jobType: words('しょくしゅ しかく jobtype job jobtitle occupation profession'),
  title: words('やくしょく position title'),
  department: words('ぶしょ ぶもん department dept'),
  mail: words('めーる めるあど emailaddress'),
  phone: words(
    'でんわばんごう けいたい けいたいでんわ けいたいばんごう phonenumber telephone telno mobile mobilephone cellphone',
  ),
  birthday: words('せいねんがっぴ たんじょうび dateofbirth birthdate dob'),
  joinedOn: words('にゅうしょくび にゅうしゃび さいようび hiredate hiredon dateofhire joindate'),
  leftOn: words('たいしょくび たいしゃび leavingdate retiredate'),
  note: words('びこう remarks memo comment comments notes'),
  postalCode: words('ゆうびんばんごう postalcode postcode zipcode'),
  address: words('じゅうしょ address'),
  assetNumber: words('かんりばんごう しさんばんごう assetno assetnumber assettag'),
  serialNumber: words('せいぞうばんごう しりあるばんごう'),
  model: words('きしゅ modelname'),
  kind: words('しゅるい devicetype'),
  holder: words('しようしゃ りようしゃ しめい user username owner'),
  patient: words('かんじゃめい りようしゃめい patientname'),
  member: words('さんかしゃ members member'),
  loginName: words('ろぐいんid'),
});

function words(text: string): string[] {
  return text.split(' ');
}
