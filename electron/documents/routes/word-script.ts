/**
 * Drives installed Word and Excel through their own automation (PowerShell 5, part of Windows). Fixed text: what changes comes
 * as lines of JSON, one a paper, and Word and Excel stay for the next; at the end of its input it closes them. A paper is opened for
 * reading, with macros forced off, no dialog, no link followed, and not noted among the recent files. ASCII only, as are the lines it
 * reads: PowerShell 5 would read anything else in the system's code page.
 *
 * It answers each with `done NUMBER CODE`, and before that, where it failed, `said WHY`. `pid N` is a program that it started, 0 where it can't
 * be told which: killing PowerShell wouldn't end that. Windows starts a program for automation with `-Embedding`, so that somebody's own Word, opened at the same
 * moment, is never taken for it.
 *
 * Whatever fails, a paper is closed without being kept, and so is Word: either would ask first, and there is nobody to answer.
 *
 * Where PowerShell is only let do little (AppLocker, WDAC) it ends with 3 before anything else.
 *
 * Word makes the printer that it is given the usual one of Windows, and keeps its options, so both are put back: the printer behind each
 * paper. Which one it was it says before (`usual NAME`, as Word calls it): of a script that was ended at its paper another one puts it back, by an order that has
 * `usual` in the place of a paper.
 */
export const WORD_SCRIPT = String.raw`$ErrorActionPreference = 'Stop'
if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') { exit 3 }
try { [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false) } catch {}
$missing = [Type]::Missing
$word = $null
$excel = $null
$updatedLinks = $null
try {
  while ($null -ne ($line = [Console]::In.ReadLine())) {
    $app = $null
    $usualPrinter = $null
    $document = $null
    $number = 0
    $code = 0
    try {
      $order = ConvertFrom-Json $line
      $number = [int]$order.number
      $source = [string]$order.source
      $target = [string]$order.target
      $printer = [string]$order.printer
      $copies = [int]$order.copies
      $usual = [string]$order.usual
      $isWord = $usual -ne '' -or [IO.Path]::GetExtension($source) -eq '.docx'
      $app = if ($isWord) { $word } else { $excel }
      if ($null -eq $app) {
        $name = if ($isWord) { 'WINWORD' } else { 'EXCEL' }
        $before = @(Get-Process $name -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
        $app = if ($isWord) { New-Object -ComObject Word.Application } else { New-Object -ComObject Excel.Application }
        if ($isWord) { $word = $app } else { $excel = $app }
        $id = 0
        try {
          $started = @(Get-CimInstance Win32_Process -Filter "Name = '$name.EXE'" -OperationTimeoutSec 10 |
            Where-Object { $before -notcontains $_.ProcessId -and $_.CommandLine -match '-Embedding' })
          if ($started.Count -eq 1) { $id = $started[0].ProcessId }
        } catch {}
        [Console]::Out.WriteLine("pid $id")
        $app.Visible = $false
        $app.AutomationSecurity = 3
        if ($isWord) {
          $app.DisplayAlerts = 0
          $updatedLinks = $app.Options.UpdateLinksAtOpen
          $app.Options.UpdateLinksAtOpen = $false
        } else {
          $app.DisplayAlerts = $false
          $app.EnableEvents = $false
        }
      }
      if ($usual -ne '') {
        $app.ActivePrinter = $usual
      } elseif ($isWord) {
        $document = $app.Documents.Open($source, $false, $true, $false)
        if ($target -ne '') {
          $document.ExportAsFixedFormat($target, 17, $false, 0, 0, 1, 1, 0, $true, $true, 0, $true, $true, $false)
        } else {
          if ($printer -ne '') {
            $usualPrinter = $app.ActivePrinter
            [Console]::Out.WriteLine("usual $usualPrinter")
            $app.ActivePrinter = $printer
          }
          $document.PrintOut($false, $false, 0, $missing, $missing, $missing, 0, $copies)
        }
      } else {
        $document = $app.Workbooks.Open($source, 0, $true)
        if ($target -ne '') {
          $document.ExportAsFixedFormat(0, $target, 0, $true, $false)
        } elseif ($printer -ne '') {
          $document.PrintOut($missing, $missing, $copies, $false, $printer) | Out-Null
        } else {
          $document.PrintOut($missing, $missing, $copies) | Out-Null
        }
      }
    } catch {
      [Console]::Out.WriteLine("said $($_.Exception.Message -replace '\s+', ' ')")
      $code = 1
    } finally {
      try { if ($null -ne $usualPrinter) { $app.ActivePrinter = $usualPrinter } } catch {}
      try { if ($null -ne $document) { if ($isWord) { $document.Close(0) } else { $document.Close($false) } } } catch {}
    }
    [Console]::Out.WriteLine("done $number $code")
  }
} finally {
  try { if ($null -ne $updatedLinks) { $word.Options.UpdateLinksAtOpen = $updatedLinks } } catch {}
  try { if ($null -ne $word) { $word.Quit(0) } } catch {}
  try { if ($null -ne $excel) { $excel.Quit() } } catch {}
  foreach ($app in @($word, $excel)) {
    if ($null -ne $app) { [void][Runtime.InteropServices.Marshal]::ReleaseComObject($app) }
  }
}
exit 0
`;
