# Packs the console and the workstation on Windows as package.sh does on Linux and macOS: app-images with a run-time of their
# own, trained, tested, listed. Called by 'strongroom.cmd package'. Written with care, not yet run on Windows.
#   package.ps1 -Jdk DIR -Source DIR [--out=DIR] [--ca-store=FILE] [--msi]
param(
    [Parameter(Mandatory)] [string] $Jdk,
    [Parameter(Mandatory)] [string] $Source,
    [Parameter(ValueFromRemainingArguments)] [string[]] $Options = @()
)
$ErrorActionPreference = 'Stop'
$Source = (Resolve-Path $Source).Path
$out = Join-Path $Source 'target\package'
$ca = Join-Path $Jdk 'lib\security\cacerts'
$msi = $false
foreach ($option in $Options) {
    switch -Regex ($option) {
        '^--out=(.+)$' { $out = $Matches[1] }
        '^--ca-store=(.+)$' { $ca = $Matches[1] }
        '^--msi$' { $msi = $true }
        '^$' { }
        default { throw "package: unknown option '$option' (--out=DIR, --ca-store=FILE, --msi)" }
    }
}
$version = ([xml](Get-Content (Join-Path $Source 'pom.xml'))).project.version
New-Item -ItemType Directory -Force $out | Out-Null
$out = (Resolve-Path $out).Path
$work = Join-Path $out '.work'
foreach ($old in $work, "$out\strongroom-console", "$out\strongroom-workstation") {
    if (Test-Path $old) { Remove-Item -Recurse -Force $old }
}
New-Item -ItemType Directory -Force "$work\home", "$work\natives" | Out-Null

function Invoke-Tool([string] $name, [string[]] $arguments) {
    & (Join-Path $Jdk "bin\$name.exe") @arguments | Out-Null
    if ($LASTEXITCODE -ne 0) { throw "package: $name failed" }
}

function Get-Entries([string] $file) {
    (Get-Content (Join-Path $Source $file) -Raw).Trim() -split ';'
}

function Get-Lines([string] $file) {
    Get-Content (Join-Path $Source "installer\$file") | Where-Object { $_ -and -not $_.StartsWith('#') }
}

$toolkit = Get-Entries 'app-desktop\target\classpath' | Where-Object { $_ -match '\\org\\openjfx\\.*-win\.jar$' }
# JavaFX's libraries; its jar may hold those of Visual C++ beside them
$graphics = $toolkit | Where-Object { $_ -match 'javafx-graphics' }
Push-Location "$work\natives"
Invoke-Tool 'jar' @('--extract', '--file', $graphics)
Pop-Location

function Get-Jars([string] $program) {
    if ($program -eq 'console') {
        Join-Path $Source 'app-desktop\target\app-desktop.jar'
        Get-Entries 'app-desktop\target\classpath' | Where-Object { $_ -notmatch '\\org\\openjfx\\' }
    } else {
        Join-Path $Source 'app-desktop\target\app-desktop-workstation.jar'
        Join-Path $Source 'app-chain\target\app-chain-offline.jar'
        (Get-Entries 'app-chain\target\classpath') + (Get-Entries 'app-desktop\target\classpath-workstation') |
            Where-Object { $_ -notmatch '\\org\\openjfx\\' } | Sort-Object -Unique
    }
}

$programs = @{
    console = @{ main = 'dev.strongroom.desktop.app.ConsoleMain'; jar = 'app-desktop.jar'; about = 'Strongroom treasury console' }
    workstation = @{ main = 'dev.strongroom.desktop.workstation.Workstation'; jar = 'app-desktop-workstation.jar'; about = 'Strongroom offline signing workstation' }
}
foreach ($program in 'console', 'workstation') {
    $name = "strongroom-$program"
    $runtime = "$work\runtime-$program"
    Invoke-Tool 'jlink' @('--module-path', ($toolkit -join ';'), '--add-modules', ((Get-Lines "modules-$program") -join ','),
        '--include-locales=en,zh,zh-CN,zh-TW', '--no-header-files', '--no-man-pages',
        '--exclude-resources', '/javafx.graphics/**.dll', '--generate-cds-archive', '--output', $runtime)
    # on Windows the run-time's libraries lie in bin
    Get-ChildItem "$work\natives\*.dll" | Where-Object { -not (Test-Path "$runtime\bin\$($_.Name)") } | Copy-Item -Destination "$runtime\bin"
    Remove-Item -Force -ErrorAction SilentlyContinue "$runtime\lib\security\cacerts"
    if ($program -eq 'console') { Copy-Item $ca "$runtime\lib\security\cacerts" }
    New-Item -ItemType Directory "$work\jars-$program" | Out-Null
    Get-Jars $program | ForEach-Object { Copy-Item $_ "$work\jars-$program" }
    $javaOptions = Get-Lines "options-$program" | ForEach-Object { '--java-options', ($_ -replace '/\.\./runtime/lib$', '/../runtime/bin') }
    Invoke-Tool 'jpackage' (@('--type', 'app-image', '--name', $name, '--app-version', $version, '--vendor', 'Strongroom',
        '--description', $programs[$program].about, '--runtime-image', $runtime, '--input', "$work\jars-$program",
        '--main-jar', $programs[$program].jar, '--main-class', $programs[$program].main, '--win-console', '--dest', $out) + $javaOptions)
    $app = "$out\$name\app"
    $cfg = "$app\$name.cfg"
    $written = Get-Content $cfg
    $home0 = "$work\home" -replace '\\', '/'
    ($written + @("java-options=-XX:AOTCacheOutput=`$APPDIR\app.aot", 'java-options=-XX:TieredStopAtLevel=1', 'java-options=-Xlog:disable', "java-options=-Duser.home=$home0")) |
        Set-Content -Encoding ascii $cfg
    & "$out\$name\$name.exe" --self-test
    if ($LASTEXITCODE -ne 0) { throw "package: the self-test of $program failed" }
    if (-not (Test-Path "$app\app.aot")) { throw "package: no ahead-of-time archive was made for $program" }
    ($written + 'java-options=-XX:AOTCache=$APPDIR\app.aot') | Set-Content -Encoding ascii $cfg
    $keep = if ($program -eq 'console') { @('java.exe') } else { @() }
    Get-ChildItem "$out\$name\runtime\bin\*.exe" | Where-Object { $_.Name -notin $keep } | Remove-Item -Force
    $jackson = (Get-Entries 'app-core\target\classpath' | Where-Object { $_ -match 'jackson-' }) -join ';'
    & (Join-Path $Jdk 'bin\java.exe') -cp $jackson "$Source\installer\Sbom.java" "$Source\target\strongroom-sbom.json" $app "$out\$name\runtime" $name $version |
        Set-Content -Encoding utf8 "$out\$name.cdx.json"
    if ($LASTEXITCODE -ne 0) { throw "package: the bill of materials of $program failed" }
    if ($msi) {
        # needs the WiX toolset
        Invoke-Tool 'jpackage' @('--type', 'msi', '--name', $name, '--app-version', $version, '--app-image', "$out\$name",
            '--win-per-user-install', '--win-menu', '--license-file', "$Source\LICENSE", '--dest', $out)
    }
}
Remove-Item -Recurse -Force $work
Push-Location $out
Get-ChildItem -Recurse -File | Where-Object { $_.Name -ne 'SHA256SUMS' } | Sort-Object FullName | ForEach-Object {
    '{0}  {1}' -f (Get-FileHash -Algorithm SHA256 $_.FullName).Hash.ToLower(), ((Resolve-Path -Relative $_.FullName) -replace '\\', '/')
} | Set-Content -Encoding ascii SHA256SUMS
Pop-Location
Write-Host "package: done: $out"
