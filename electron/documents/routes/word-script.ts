/**
 * Drives installed Word and Excel through their own automation (PowerShell 5, part of Windows). Fixed text: what changes comes
 * as arguments. The paper is opened for reading, with macros forced off, no dialog, no link followed, and not noted
 * among the recent files. ASCII only: without a mark PowerShell 5 would read anything else in the system's code page.
 *
 * Its first line of output is `pid N`, the program that it started: killing PowerShell wouldn't end that. Windows starts a
 * program for automation with `-Embedding`, so that somebody's own Word, opened at the same moment, is never taken for it.
 *
 * Where PowerShell is only let do little (AppLocker, WDAC) it ends with 3 before anything else.
 *
 * Names ignore case, and a parameter keeps its type: nothing but the caller may set `$Printer` and the others. Word makes
 * the printer that it is given the usual one of Windows, and keeps its options, so both are put back.
 */
export const WORD_SCRIPT = String.raw`param([string]$Source, [string]$Target = '', [string]$Printer = '', [int]$Copies = 1)
$ErrorActionPreference = 'Stop'
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') { exit 3 }
try { [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false) } catch {}
$missing = [Type]::Missing
$app = $null
$usualPrinter = $null
$updatedLinks = $null
$code = 0
try {
  $isWord = [IO.Path]::GetExtension($Source) -eq '.docx'
  $name = if ($isWord) { 'WINWORD' } else { 'EXCEL' }
  $before = @(Get-Process $name -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
  $app = if ($isWord) { New-Object -ComObject Word.Application } else { New-Object -ComObject Excel.Application }
  try {
    $started = @(Get-CimInstance Win32_Process -Filter "Name = '$name.EXE'" -OperationTimeoutSec 10 |
      Where-Object { $before -notcontains $_.ProcessId -and $_.CommandLine -match '-Embedding' })
    if ($started.Count -eq 1) { [Console]::Out.WriteLine("pid $($started[0].ProcessId)") }
  } catch {}
  $app.Visible = $false
  $app.AutomationSecurity = 3
  if ($isWord) {
    $app.DisplayAlerts = 0
    $updatedLinks = $app.Options.UpdateLinksAtOpen
    $app.Options.UpdateLinksAtOpen = $false
    $document = $app.Documents.Open($Source, $false, $true, $false)
    if ($Target -ne '') {
      $document.ExportAsFixedFormat($Target, 17, $false, 0, 0, 1, 1, 0, $true, $true, 0, $true, $true, $false)
    } else {
      if ($Printer -ne '') {
        $usualPrinter = $app.ActivePrinter
        $app.ActivePrinter = $Printer
      }
      $document.PrintOut($false, $false, 0, $missing, $missing, $missing, 0, $Copies)
    }
    $document.Close(0)
  } else {
    $app.DisplayAlerts = $false
    $app.EnableEvents = $false
    $document = $app.Workbooks.Open($Source, 0, $true)
    if ($Target -ne '') {
      $document.ExportAsFixedFormat(0, $Target, 0, $true, $false)
    } elseif ($Printer -ne '') {
      $document.PrintOut($missing, $missing, $Copies, $false, $Printer) | Out-Null
    } else {
      $document.PrintOut($missing, $missing, $Copies) | Out-Null
    }
    $document.Close($false)
  }
} catch {
  [Console]::Error.WriteLine($_.Exception.Message)
  $code = 1
} finally {
  if ($app) {
    try { if ($null -ne $updatedLinks) { $app.Options.UpdateLinksAtOpen = $updatedLinks } } catch {}
    try { if ($null -ne $usualPrinter) { $app.ActivePrinter = $usualPrinter } } catch {}
    $app.Quit()
    [void][Runtime.InteropServices.Marshal]::ReleaseComObject($app)
  }
}
exit $code
`;
