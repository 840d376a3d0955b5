; The setup for Windows, for one person and without administrator's rights. The new program is laid down beside the old one and put in its
; place by two renames, so that whatever interrupts it leaves the old program or the new one. The ledger lies elsewhere
; (%LOCALAPPDATA%\renkei-daicho) and is never touched.
;
; Compiled by make-setup.mjs, which gives NAME, TITLE, APP_ID, VERSION, NUMBERS, PAYLOAD, ICON, OUT, KILOBYTES, TARGET, COMPRESSOR.
; Switches: /S asks and shows nothing; /CLOSE, with it, closes the app where it is open. The app itself starts it with /WAIT, which waits until
; the app has ended and never closes it, and with /OPEN where it is to open again, whatever became of it (electron/updates/). Exit codes: EXIT_… below.
; The uninstaller's /MEND takes nothing away: it puts an old program back whose exchange was interrupted.
Unicode true
Target ${TARGET}
SetCompressor ${COMPRESSOR}
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinMessages.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define EXIT_GIVEN_UP 1
!define EXIT_NOT_WRITTEN 2
!define EXIT_OTHER_SETUP 4
!define EXIT_APP_IS_OPEN 5
!define EXIT_NEWER_IS_THERE 6
!define EXIT_FILES_ARE_HELD 7

!define PROGRAM "${NAME}.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"
!define NEXT_SIGN_IN "Software\Microsoft\Windows\CurrentVersion\RunOnce"
; What a backup is called, and a pack: shared/backup/backup-name.ts, shared/packs/pack-file.ts.
!define BACKUP ".renkei"
!define PACK ".renkei-pack"
!define BACKUP_CLASS "${NAME}.backup"
!define PACK_CLASS "${NAME}.pack"
!define LEDGER "$LOCALAPPDATA\renkei-daicho"
; Milliseconds between two looks, and how many there are: half a minute for an app that ends its work, ten seconds for a virus scanner.
!define PAUSE 250
!define LOOKS_FOR_APP 120
!define LOOKS_FOR_FILES 40
; FILE_ATTRIBUTE_REPARSE_POINT; a folder that isn't there has it, too.
!define IS_LINK 0x400
; Of CreateFileW. GENERIC_WRITE: nobody else's changes are brought to the disk.
!define GENERIC_WRITE 0x40000000
!define SHARE_ALL 7
!define OPEN_EXISTING 3

Name "${TITLE}"
OutFile "${OUT}"
Icon "${ICON}"
UninstallIcon "${ICON}"
RequestExecutionLevel user
AllowSkipFiles off
; When each file was written here is nobody's matter: the same files make the same setup.
SetDateSave off
AutoCloseWindow true
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText " "
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Japanese.nlf"
VIProductVersion "${NUMBERS}.0"
VIAddVersionKey /LANG=1041 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=1041 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1041 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1041 "FileDescription" "${TITLE} セットアップ"
VIAddVersionKey /LANG=1041 "CompanyName" "連携台帳 authors"
VIAddVersionKey /LANG=1041 "LegalCopyright" "連携台帳 authors"
Page instfiles
UninstPage instfiles

; 1: the app is opened behind it.
Var OpensAfter

!macro Quits code
  ${If} $OpensAfter = 1
    Exec '"$INSTDIR\${PROGRAM}"'
  ${EndIf}
  SetErrorLevel ${code}
  Quit
!macroend

; What was laid down goes with it.
!macro GivesUp un code
  SetOutPath "$TEMP"
  StrCpy $R9 "$INSTDIR.new"
  Call ${un}TakesAway
  !insertmacro Quits ${code}
!macroend

; What setup and uninstaller both do; `un` is '' or 'un.', which NSIS wants in front of each function of the uninstaller.
!macro Both un

; Always the same folder: whatever /D= says, nothing else is ever emptied.
Function ${un}Begins
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  System::Call 'kernel32::CreateMutexW(p 0, i 1, w "${NAME}.setup")p.r1 ?e'
  Pop $0
  ${If} $0 = 183
    MessageBox MB_OK|MB_ICONINFORMATION "ほかのセットアップが開いています。終わってから、もう一度開いてください。" /SD IDOK
    !insertmacro Quits ${EXIT_OTHER_SETUP}
  ${EndIf}
FunctionEnd

; $0 is 1 while the app is open: Windows lets nobody write into the file of a program that runs.
Function ${un}LooksForApp
  StrCpy $0 0
  ${If} ${FileExists} "$INSTDIR\${PROGRAM}"
    ClearErrors
    FileOpen $1 "$INSTDIR\${PROGRAM}" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $1
    ${EndIf}
  ${EndIf}
FunctionEnd

; As by the cross at the top right: the app writes what is still to be written, and may ask about papers on their way.
Function ${un}ClosesWindows
  StrCpy $1 0
  ${Do}
    FindWindow $1 "Chrome_WidgetWin_1" "" 0 $1
    ${If} $1 = 0
      ${Break}
    ${EndIf}
    System::Call 'user32::IsWindowVisible(p r1)i.r2'
    ${If} $2 <> 0
      System::Call 'user32::GetWindowThreadProcessId(p r1, *i.r3)i'
      System::Call 'kernel32::OpenProcess(i 0x1000, i 0, i r3)p.r4'
      ${If} $4 P<> 0
        StrCpy $5 ""
        System::Call 'kernel32::QueryFullProcessImageNameW(p r4, i 0, w.r5, *i ${NSIS_MAX_STRLEN})i'
        System::Call 'kernel32::CloseHandle(p r4)'
        ${If} $5 == "$INSTDIR\${PROGRAM}"
          System::Call 'user32::PostMessageW(p r1, i ${WM_CLOSE}, p 0, p 0)'
        ${EndIf}
      ${EndIf}
    ${EndIf}
  ${Loop}
FunctionEnd

Function ${un}ClosesApp
  Call ${un}ClosesWindows
  Call ${un}WaitsForApp
FunctionEnd

; $0 is 1 where it is still open after half a minute.
Function ${un}WaitsForApp
  StrCpy $6 0
  ${Do}
    Sleep ${PAUSE}
    Call ${un}LooksForApp
    ${If} $0 = 0
      ${Break}
    ${EndIf}
    IntOp $6 $6 + 1
  ${LoopUntil} $6 > ${LOOKS_FOR_APP}
FunctionEnd

Function ${un}WantsAppClosed
  Call ${un}LooksForApp
  ${If} $0 = 0
    Return
  ${EndIf}
  ${If} ${Silent}
    ${GetParameters} $7
    ClearErrors
    ${GetOptions} $7 "/CLOSE" $8
    ${IfNot} ${Errors}
      Call ${un}ClosesApp
    ${EndIf}
    ClearErrors
    ${GetOptions} $7 "/WAIT" $8
    ${IfNot} ${Errors}
      Call ${un}WaitsForApp
    ${EndIf}
    ${If} $0 = 1
      !insertmacro GivesUp "${un}" ${EXIT_APP_IS_OPEN}
    ${EndIf}
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "${TITLE}が開いています。閉じてから続けます。$\r$\n入力したものは残ります。$\r$\n$\r$\n「OK」を押すと、${TITLE}を閉じます。" IDOK closes
  !insertmacro GivesUp "${un}" ${EXIT_GIVEN_UP}
closes:
  Call ${un}ClosesApp
  ${If} $0 = 1
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "${TITLE}がまだ開いています。$\r$\n${TITLE}の画面を見て、質問が出ていたら答えてから閉じてください。$\r$\n閉じたら「再試行」を押します。" IDRETRY closes
    !insertmacro GivesUp "${un}" ${EXIT_APP_IS_OPEN}
  ${EndIf}
FunctionEnd

; Renames $R0 to $R1, as patiently as a virus scanner wants it; $0 is 1 where it can't be done.
Function ${un}Renames
  StrCpy $6 0
  ${Do}
    ClearErrors
    Rename $R0 $R1
    ${IfNot} ${Errors}
      StrCpy $0 0
      Return
    ${EndIf}
    Sleep ${PAUSE}
    IntOp $6 $6 + 1
  ${LoopUntil} $6 > ${LOOKS_FOR_FILES}
  StrCpy $0 1
FunctionEnd

; Takes the folder $R9 away with all that is in it. NSIS' own way goes through links (junctions), and would empty whatever folder one leads to:
; here a link goes, and what lies behind it stays.
Function ${un}TakesAway
  Push $R8
  Push $R7
  System::Call 'kernel32::GetFileAttributesW(w R9)i.R8'
  IntOp $R8 $R8 & ${IS_LINK}
  ${If} $R8 = 0
    FindFirst $R7 $R8 "$R9\*.*"
    ${DoWhile} $R8 != ""
      ${If} $R8 != "."
      ${AndIf} $R8 != ".."
        ${If} ${FileExists} "$R9\$R8\*.*"
          Push $R9
          StrCpy $R9 "$R9\$R8"
          Call ${un}TakesAway
          Pop $R9
        ${Else}
          Delete "$R9\$R8"
        ${EndIf}
      ${EndIf}
      FindNext $R7 $R8
    ${Loop}
    FindClose $R7
  ${EndIf}
  RMDir "$R9"
  Pop $R7
  Pop $R8
FunctionEnd

; What another program still has open goes the next time.
Function ${un}TakesOldAway
  StrCpy $R9 "$INSTDIR.new"
  Call ${un}TakesAway
  StrCpy $R9 "$INSTDIR.old"
  Call ${un}TakesAway
FunctionEnd

; An interruption between the two renames: the old program is whole, and goes back to its place.
Function ${un}PutsBack
  ${If} ${FileExists} "$INSTDIR.old\${PROGRAM}"
  ${AndIfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    StrCpy $R9 "$INSTDIR"
    Call ${un}TakesAway
    StrCpy $R0 "$INSTDIR.old"
    StrCpy $R1 "$INSTDIR"
    Call ${un}Renames
  ${EndIf}
FunctionEnd

Function ${un}TellsExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend

!insertmacro Both ""
!insertmacro Both "un."

Function .onInit
  Call Begins
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/OPEN" $1
  ${IfNot} ${Errors}
  ${AndIf} ${Silent}
    StrCpy $OpensAfter 1
  ${EndIf}
  Call PutsBack
  Call RefusesOlder
  Call WantsAppClosed
FunctionEnd

; A ledger that a newer version has opened, an older one may not be able to read.
Function RefusesOlder
  ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    Return
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 == ""
    Return
  ${EndIf}
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $1 = 1
    MessageBox MB_OK|MB_ICONINFORMATION "もっと新しい${TITLE}（$0）が入っています。$\r$\nこのセットアップ（${VERSION}）は要りません。" /SD IDOK
    !insertmacro Quits ${EXIT_NEWER_IS_THERE}
  ${EndIf}
FunctionEnd

Section
  Call TakesOldAway
  ClearErrors
  SetOutPath "$INSTDIR.new"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR.new\uninstall.exe"
  ${If} ${Errors}
    Call NotWritten
  ${EndIf}
  ; The folder that one stands in can't be renamed.
  SetOutPath "$TEMP"
  StrCpy $R6 0
  StrCpy $R9 "$INSTDIR.new"
  Call Flushes
  ${If} $R6 = 1
    Call NotWritten
  ${EndIf}
  Call PutsInPlace
  Call WritesShortcuts
  Call WritesRegistry
  Call TellsExplorer
SectionEnd

; Brings the folder $R9 to the disk, with all that is in it: Windows keeps names at once and what stands in files some seconds later, so a power cut
; just after the exchange would leave a program of empty files, and the old one gone. $R6 is 1 where one couldn't be brought there.
Function Flushes
  Push $R8
  Push $R7
  FindFirst $R7 $R8 "$R9\*.*"
  ${DoWhile} $R8 != ""
    ${If} $R8 != "."
    ${AndIf} $R8 != ".."
      ${If} ${FileExists} "$R9\$R8\*.*"
        Push $R9
        StrCpy $R9 "$R9\$R8"
        Call Flushes
        Pop $R9
      ${Else}
        System::Call 'kernel32::CreateFileW(w "$R9\$R8", i ${GENERIC_WRITE}, i ${SHARE_ALL}, p 0, i ${OPEN_EXISTING}, i 0, p 0)p.r1'
        ; One that a virus scanner holds is left to Windows.
        ${If} $1 P<> -1
          System::Call 'kernel32::FlushFileBuffers(p r1)i.r2'
          ${If} $2 = 0
            StrCpy $R6 1
          ${EndIf}
          System::Call 'kernel32::CloseHandle(p r1)'
        ${EndIf}
      ${EndIf}
    ${EndIf}
    FindNext $R7 $R8
  ${Loop}
  FindClose $R7
  Pop $R7
  Pop $R8
FunctionEnd

Function PutsInPlace
  ; It may have been opened since.
  Call WantsAppClosed
  ${If} ${FileExists} "$INSTDIR\*.*"
    ; Whoever is interrupted between the two renames has no program, and may have no setup at hand: Windows puts the old one back as they
    ; next sign in. By the new uninstaller: what an older one would do with /MEND is to uninstall.
    WriteRegStr HKCU "${NEXT_SIGN_IN}" "${NAME}" '"$INSTDIR.new\uninstall.exe" /S /MEND'
    ; HKEY_CURRENT_USER: it is on the disk before the first of them.
    System::Call 'advapi32::RegFlushKey(p -2147483647)i'
    StrCpy $R0 "$INSTDIR"
    StrCpy $R1 "$INSTDIR.old"
    Call Renames
    ${If} $0 = 1
      Call AreHeld
    ${EndIf}
  ${EndIf}
  StrCpy $R0 "$INSTDIR.new"
  StrCpy $R1 "$INSTDIR"
  Call Renames
  ${If} $0 = 1
    Call PutsBack
    Call AreHeld
  ${EndIf}
  DeleteRegValue HKCU "${NEXT_SIGN_IN}" "${NAME}"
  Call TakesOldAway
FunctionEnd

Function NotWritten
  MessageBox MB_OK|MB_ICONEXCLAMATION "書き込めませんでした。ディスクの空きを確かめて、もう一度開いてください。$\r$\nいままでの${TITLE}は、そのまま使えます。" /SD IDOK
  !insertmacro GivesUp "" ${EXIT_NOT_WRITTEN}
FunctionEnd

; What was laid down before the disk was full, or before somebody gave it up, is taken away again.
Function .onInstFailed
  SetOutPath "$TEMP"
  StrCpy $R9 "$INSTDIR.new"
  Call TakesAway
  ${If} $OpensAfter = 1
    Exec '"$INSTDIR\${PROGRAM}"'
  ${EndIf}
FunctionEnd

Function AreHeld
  MessageBox MB_OK|MB_ICONEXCLAMATION "ほかのソフトが、いままでの${TITLE}のファイルを使っています。$\r$\nパソコンを再起動して、もう一度開いてください。いままでの${TITLE}は、そのまま使えます。" /SD IDOK
  ; Not even the old one could go back: what does it at the next sign-in stays.
  ${IfNot} ${FileExists} "$INSTDIR\${PROGRAM}"
    SetOutPath "$TEMP"
    !insertmacro Quits ${EXIT_FILES_ARE_HELD}
  ${EndIf}
  DeleteRegValue HKCU "${NEXT_SIGN_IN}" "${NAME}"
  !insertmacro GivesUp "" ${EXIT_FILES_ARE_HELD}
FunctionEnd

; In the start menu always; on the desktop only the first time, as who has thrown it away doesn't want it.
Function WritesShortcuts
  StrCpy $R2 "$SMPROGRAMS\${TITLE}.lnk"
  Call WritesShortcut
  ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
  ${If} $0 == ""
    StrCpy $R2 "$DESKTOP\${TITLE}.lnk"
    Call WritesShortcut
  ${EndIf}
FunctionEnd

; With the name by which Windows knows the app (electron/shell/app-id.ts): without it notifications have no sender, and a pinned icon a twin.
Function WritesShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P= 0
    CreateShortcut $R2 "$INSTDIR\${PROGRAM}"
    Return
  ${EndIf}
  ${IShellLink::SetPath} $0 '("$INSTDIR\${PROGRAM}")'
  ${IShellLink::SetWorkingDirectory} $0 '("$INSTDIR")'
  ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r1)'
  ${If} $1 P<> 0
    System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r2'
    System::Call '*(&w${NSIS_MAX_STRLEN} "${APP_ID}")p.r3'
    System::Call '*(&i2 ${VT_LPWSTR}, &i6 0, p r3, p 0)p.r4'
    ${IPropertyStore::SetValue} $1 '($2,$4)'
    ${IPropertyStore::Commit} $1 ""
    System::Free $4
    System::Free $3
    System::Free $2
    ${IUnknown::Release} $1 ""
  ${EndIf}
  ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
  ${If} $1 P<> 0
    ${IPersistFile::Save} $1 '("$R2",1)'
    ${IUnknown::Release} $1 ""
  ${EndIf}
  ${IUnknown::Release} $0 ""
FunctionEnd

; A file of the app's own, by the ending of its name (electron/shell/given.ts).
!macro OpensWithApp ending class words
  WriteRegStr HKCU "${CLASSES}\${ending}" "" "${class}"
  WriteRegStr HKCU "${CLASSES}\${class}" "" "${words}"
  WriteRegStr HKCU "${CLASSES}\${class}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${class}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
!macroend

; An ending that another program has taken since is left to it.
!macro NoLongerOpens ending class
  DeleteRegKey HKCU "${CLASSES}\${class}"
  ReadRegStr $0 HKCU "${CLASSES}\${ending}" ""
  ${If} $0 == "${class}"
    DeleteRegKey HKCU "${CLASSES}\${ending}"
  ${EndIf}
!macroend

Function WritesRegistry
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "連携台帳 authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  ; To repair it, the setup is opened again.
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro OpensWithApp "${BACKUP}" "${BACKUP_CLASS}" "連携台帳のバックアップ"
  !insertmacro OpensWithApp "${PACK}" "${PACK_CLASS}" "連携台帳の様式"
FunctionEnd

Function .onInstSuccess
  ${IfNot} ${Silent}
  ${OrIf} $OpensAfter = 1
    Exec '"$INSTDIR\${PROGRAM}"'
  ${EndIf}
FunctionEnd

; In a box of its own: NSIS' page for it has no room for the place.
Function un.onInit
  Call un.Begins
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/MEND" $1
  ${IfNot} ${Errors}
    Call un.PutsBack
    Quit
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "${TITLE}のプログラムだけを消します。$\r$\n$\r$\n台帳とバックアップは、次の場所に残ります。もう一度入れると、続きから開きます。$\r$\n$\r$\n${LEDGER}" /SD IDOK IDOK goes
  !insertmacro Quits ${EXIT_GIVEN_UP}
goes:
  Call un.WantsAppClosed
FunctionEnd

; Windows keeps it by the app's name (electron/shell/jump-list.ts): an icon that is still pinned would offer what is gone.
Function un.TakesJumpListAway
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_DestinationList} ${IID_ICustomDestinationList} r0 ""
  ${If} $0 P<> 0
    ${ICustomDestinationList::DeleteList} $0 '("${APP_ID}")'
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Section "Uninstall"
  ; AutoCloseWindow is for the setup alone.
  SetAutoClose true
  Call un.WantsAppClosed
  SetOutPath "$TEMP"
  Call un.TakesOldAway
  ; First out of its place, in one step: where a file of it is held, the whole program stays.
  StrCpy $R0 "$INSTDIR"
  StrCpy $R1 "$INSTDIR.old"
  Call un.Renames
  ${If} $0 = 1
    MessageBox MB_OK|MB_ICONEXCLAMATION "ほかのソフトが${TITLE}のファイルを使っているので、消せませんでした。$\r$\nパソコンを再起動して、もう一度消してください。" /SD IDOK
    !insertmacro Quits ${EXIT_FILES_ARE_HELD}
  ${EndIf}
  Call un.TakesOldAway
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  Call un.TakesJumpListAway
  DeleteRegValue HKCU "${NEXT_SIGN_IN}" "${NAME}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro NoLongerOpens "${BACKUP}" "${BACKUP_CLASS}"
  !insertmacro NoLongerOpens "${PACK}" "${PACK_CLASS}"
  Call un.TellsExplorer
  MessageBox MB_OK|MB_ICONINFORMATION "${TITLE}を消しました。$\r$\n$\r$\n台帳とバックアップは、次の場所に残っています。もう一度入れると、続きから開きます。$\r$\n$\r$\n${LEDGER}" /SD IDOK
SectionEnd
