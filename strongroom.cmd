@echo off
rem Starts Strongroom on Windows: finds a JDK 25, builds when asked or never built, runs.
setlocal EnableDelayedExpansion
set "HERE=%~dp0"
set "JDK="
for %%D in ("%STRONGROOM_JAVA_HOME%" "%JAVA_HOME%") do call :try %%D
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%USERPROFILE%\.jdks\*") do call :try "%%~D"
if not defined JDK (
  echo strongroom: a JDK 25 is needed; install one, for example Temurin 25, or set STRONGROOM_JAVA_HOME 1>&2
  exit /b 1
)
set "MODULE=app-core"
set "JAR=app-core.jar"
set "MAIN=dev.strongroom.core.cli.Strongroom"
for %%C in (vault decode sign) do if "%~1"=="%%C" (
  set "MODULE=app-chain"
  set "JAR=app-chain-offline.jar"
  set "MAIN=dev.strongroom.chain.wiring.Offline"
)
if "%~1"=="console" (
  set "MODULE=app-desktop"
  set "JAR=app-desktop.jar"
  set "MAIN=dev.strongroom.desktop.app.ConsoleMain"
)
if "%~1 %~2"=="bench console" (
  set "MODULE=app-desktop"
  set "JAR=app-desktop.jar"
  set "MAIN=dev.strongroom.desktop.bench.ConsoleBench"
)
set "CLASSPATHFILE=%MODULE%\target\classpath"
set "OFFLINEHALF="
if "%~1"=="workstation" (
  set "MODULE=app-desktop"
  set "JAR=app-desktop-workstation.jar"
  set "MAIN=dev.strongroom.desktop.workstation.Workstation"
  set "CLASSPATHFILE=app-desktop\target\classpath-workstation"
)
if "%~1"=="doctor" goto :doctor
if "%~1"=="build" goto :build
if "%~1"=="package" goto :package
if not exist "%HERE%app-desktop\target\app-desktop-workstation.jar" goto :build
:run
if "%~1"=="workstation" for /f "usebackq delims=" %%P in ("%HERE%app-chain\target\classpath") do set "OFFLINEHALF=%HERE%app-chain\target\app-chain-offline.jar;%%P;"
for /f "usebackq delims=" %%P in ("%HERE%%CLASSPATHFILE%") do set "DEPENDENCIES=%%P"
"%JDK%\bin\java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 "-Dstrongroom.home=%HERE%." %STRONGROOM_JAVA_OPTIONS% -cp "%HERE%%MODULE%\target\%JAR%;%OFFLINEHALF%%DEPENDENCIES%" %MAIN% %*
exit /b %ERRORLEVEL%
:build
echo strongroom: building 1>&2
pushd "%HERE%"
call mvn -B -q -Dmaven.test.skip -Denforcer.skip -Dcyclonedx.skip -Dexec.skip package || (popd & echo strongroom: the build failed; the lines above say why 1>&2 & exit /b 1)
popd
if "%~1"=="build" exit /b 0
goto :run
:doctor
echo ok       JDK 25          %JDK%
where mvn >nul 2>nul && (echo ok       Maven) || (echo missing  Maven 3.8.7+    needed to build)
where node >nul 2>nul && (echo ok       Node) || (echo missing  Node 20+        needed by the tests)
exit /b 0
:package
pushd "%HERE%"
call mvn -B -q -Dmaven.test.skip -Denforcer.skip -Dexec.skip package || (popd & echo strongroom: the build failed; the lines above say why 1>&2 & exit /b 1)
popd
powershell -NoProfile -ExecutionPolicy Bypass -File "%HERE%installer\package.ps1" -Jdk "%JDK%" -Source "%HERE%." %2 %3 %4 %5
exit /b %ERRORLEVEL%
:try
if defined JDK exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\javac.exe" exit /b
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b
