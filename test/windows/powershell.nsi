; Stands in for Windows' PowerShell, which Wine hasn't: answers `Get-Acl` of the paths in GUARDED_0 to 2, as Windows itself tells of them, a line of
; SDDL each, and nothing else. Wine knows two owners, its user and others (AN): the others, root, stand for administrators (BA) here.
; Compiled by stand-in-powershell.ts, which gives OUT.
Unicode true
Target amd64-unicode
OutFile "${OUT}"
SilentInstall silent
RequestExecutionLevel user
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh

!define SE_FILE_OBJECT 1
; Owner, group and access list.
!define OF_INTEREST 7
!define STDOUT -11

!macro Tells path
  ReadEnvStr $0 "${path}"
  System::Call 'advapi32::GetNamedSecurityInfoW(w r0, i ${SE_FILE_OBJECT}, i ${OF_INTEREST}, p 0, p 0, p 0, p 0, *p .r1)i .r2'
  ${If} $2 <> 0
    SetErrorLevel 1
    Quit
  ${EndIf}
  System::Call 'advapi32::ConvertSecurityDescriptorToStringSecurityDescriptorW(p r1, i 1, i ${OF_INTEREST}, *p .r3, p 0)i .r2'
  System::Call '*$3(&w${NSIS_MAX_STRLEN} .r4)'
  ${WordReplace} "$4" "O:AN" "O:BA" "+" $4
  ${WordReplace} "$4" ";;;AN)" ";;;BA)" "+" $4
  FileWrite $9 "$4$\r$\n"
!macroend

Function .onInit
  ${GetParameters} $0
  ${WordFind} "$0" "Get-Acl -LiteralPath" "E+1" $1
  ${If} ${Errors}
    SetErrorLevel 1
    Quit
  ${EndIf}
  System::Call 'kernel32::GetStdHandle(i ${STDOUT})p .r9'
  !insertmacro Tells GUARDED_0
  !insertmacro Tells GUARDED_1
  !insertmacro Tells GUARDED_2
  SetErrorLevel 0
  Quit
FunctionEnd

Section
SectionEnd
