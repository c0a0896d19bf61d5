#!/usr/bin/env bash
# Every test, on real parts. Installs what a bare Debian lacks, or names it; the last line counts.
set -uo pipefail
cd "$(dirname "$0")/.."

declare -A package=([chromium-headless-shell]=chromium-headless-shell [qpdf]=qpdf [pdftotext]=poppler-utils)
missing=()
for program in chromium-headless-shell qpdf pdftotext; do
  command -v "$program" >/dev/null || missing+=("${package[$program]}")
done
if ((${#missing[@]})); then
  if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
    apt-get -o DPkg::Lock::Timeout=120 update -qq
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -y -qq "${missing[@]}" >/dev/null
  else
    echo "Missing: ${missing[*]}. Install them first (Debian: sudo apt-get install ${missing[*]})." >&2
    exit 1
  fi
fi

output=$(mktemp)
trap 'rm -f "$output"' EXIT
# Two cores: the browser tests and the fault tests would starve each other side by side.
dotnet test --solution BackOffice.sln --max-parallel-test-modules 1 "$@" 2>&1 | tee "$output"
result=${PIPESTATUS[0]}

count() { grep -aE "^ *$1: [0-9]+" "$output" | tail -n 1 | grep -oE '[0-9]+' | head -n 1; }
echo "$(count succeeded || true) passed, $(count failed || true) failed, $(count skipped || true) skipped" | sed -E 's/^ +passed/0 passed/; s/, +failed/, 0 failed/; s/, +skipped/, 0 skipped/'
exit "$result"
