; Stands in for Windows' PowerShell, which Wine hasn't: answers the script of electron/policy/ask-windows.ts about the paths in GUARDED_0 to 2 and the key in
; GUARDED_KEY, as Windows itself tells of them, and nothing else. Of files Wine knows two owners, its user and others (AN): the others, root, stand for
; administrators (BA) here. Of the key it tells the numbers in it, and no keys below.
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
!define SE_REGISTRY_KEY 4
!define HERE "SOFTWARE\Policies\RenkeiDaicho"
; Owner, group and access list.
!define OF_INTEREST 7
!define STDOUT -11

; $4: who may do what to $0.
!macro Asks kind
  System::Call 'advapi32::GetNamedSecurityInfoW(w r0, i ${kind}, i ${OF_INTEREST}, p 0, p 0, p 0, p 0, *p .r1)i .r2'
  ${If} $2 <> 0
    SetErrorLevel 1
    Quit
  ${EndIf}
  System::Call 'advapi32::ConvertSecurityDescriptorToStringSecurityDescriptorW(p r1, i 1, i ${OF_INTEREST}, *p .r3, p 0)i .r2'
  System::Call '*$3(&w${NSIS_MAX_STRLEN} .r4)'
!macroend

!macro Tells path
  ReadEnvStr $0 "${path}"
  !insertmacro Asks ${SE_FILE_OBJECT}
  ${WordReplace} "$4" "O:AN" "O:BA" "+" $4
  ${WordReplace} "$4" ";;;AN)" ";;;BA)" "+" $4
  FileWrite $9 "path $4$\r$\n"
!macroend

!macro TellsKey
  SetRegView 64
  StrCpy $0 "MACHINE\${HERE}"
  !insertmacro Asks ${SE_REGISTRY_KEY}
  FileWrite $9 "key RenkeiDaicho $4$\r$\n"
  StrCpy $5 0
  ${Do}
    EnumRegValue $6 HKLM "${HERE}" $5
    ${If} $6 == ""
      ${Break}
    ${EndIf}
    ReadRegDWORD $7 HKLM "${HERE}" $6
    FileWrite $9 "value $6 n $7$\r$\n"
    IntOp $5 $5 + 1
  ${Loop}
  FileWrite $9 "end$\r$\n"
!macroend

Function .onInit
  ${GetParameters} $0
  ${WordFind} "$0" "Get-Acl -LiteralPath" "E+1" $1
  ${If} ${Errors}
    SetErrorLevel 1
    Quit
  ${EndIf}
  System::Call 'kernel32::GetStdHandle(i ${STDOUT})p .r9'
  ReadEnvStr $8 GUARDED_0
  ${If} $8 != ""
    !insertmacro Tells GUARDED_0
    !insertmacro Tells GUARDED_1
    !insertmacro Tells GUARDED_2
  ${EndIf}
  ReadEnvStr $8 GUARDED_KEY
  ${If} $8 != ""
    !insertmacro TellsKey
  ${EndIf}
  SetErrorLevel 0
  Quit
FunctionEnd

Section
SectionEnd
