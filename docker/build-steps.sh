#!/usr/bin/env bash
# Runs the steps of the Dockerfile in a temporary folder, where no Docker engine is at hand: every stage becomes a
# folder, COPY copies, RUN runs. At the end it starts what the image would start, as an ordinary user, on a real
# PostgreSQL, and asks it what the image's health check asks. What it cannot check is the base image itself.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
work=$(mktemp -d "${TMPDIR:-/tmp}/waymark-image.XXXXXX")
chmod 755 "$work"
database=''
server=''

clean_up() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -z "$database" ] || kill "$database" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

# The context as Docker sees it: without what .dockerignore names.
mkdir "$work/context"
tar -C "$root" --exclude-from="$root/.dockerignore" -cf - . | tar -C "$work/context" -xf -

stage=''
health=''
copy() {
  local from="$work/context" sources=() target
  if [[ $1 == --from=* ]]; then
    from="$work/${1#--from=}"
    shift
  fi
  target="$work/$stage/waymark/${*: -1}"
  for source in "${@:1:$#-1}"; do
    [[ $source == /* || $from == */context ]] || { echo "COPY of a relative path from a stage: $source"; exit 1; }
    sources+=("$from/${source#/}")
  done
  # A folder's contents are copied, a file goes into a folder whose name ends in a slash.
  for source in "${sources[@]}"; do
    if [ -d "$source" ]; then
      mkdir -p "$target" && cp -a "$source/." "$target"
    else
      mkdir -p "$target" && cp -a "$source" "$target"
    fi
  done
}

while IFS= read -r line; do
  [[ $line != [A-Z]* ]] || echo "== $line"
  case $line in
    '' | '#'* | 'WORKDIR /waymark' | 'USER node') ;;
    'FROM '*)
      read -r _ base _ stage <<<"$line"
      mkdir -p "$work/$stage/waymark"
      # A stage may begin where an earlier one ended.
      [ ! -d "$work/$base" ] || cp -a "$work/$base/." "$work/$stage"
      ;;
    'ENV '*) export "${line#ENV }" ;;
    'COPY '*)
      read -ra words <<<"${line#COPY }"
      copy "${words[@]}"
      ;;
    'RUN '*) (cd "$work/$stage/waymark" && unset NODE_ENV && sh -euc "${line#RUN }") ;;
    'HEALTHCHECK '*) health=${line#*CMD } ;;
    'CMD '*) start=${line#CMD } ;;
    *)
      echo "build-steps.sh does not know: $line"
      exit 1
      ;;
  esac
done <"$here/Dockerfile"

# The image has no database of its own: DATABASE_URL, or for this check the embedded one of the build stage.
if [ -z "${DATABASE_URL:-}" ]; then
  mkfifo "$work/url"
  (cd "$work/build/waymark/apps/api" && exec node -e "
    require('./dist/database/embedded-postgres')
      .startEmbeddedPostgres({ dataDir: process.argv[1] })
      .then(({ url }) => { console.log(url); setInterval(() => {}, 1000); }, ({ message }) => { console.error(message); process.exit(1); });
  " "$work/data") >"$work/url" &
  database=$!
  read -r DATABASE_URL <"$work/url"
  export DATABASE_URL
fi

# Words of a JSON list, as Docker's exec form has them.
exec_form() {
  node -e 'const { status } = require("node:child_process").spawnSync(...(([program, ...args]) => [program, args])(JSON.parse(process.argv[1])), { stdio: "inherit" }); process.exit(status ?? 1)' "$1"
}

unprivileged=()
[ "$(id -u)" -ne 0 ] || unprivileged=(setpriv --reuid=65534 --regid=65534 --clear-groups)
export PORT=${CHECK_PORT:-3987}
echo "== start as $("${unprivileged[@]}" id -u): $start"
mapfile -t words < <(node -e 'JSON.parse(process.argv[1]).forEach((word) => console.log(word))' "$start")
(cd "$work/runtime/waymark" && exec "${unprivileged[@]}" "${words[@]}") &
server=$!

healthy=''
for _ in $(seq 60); do
  if exec_form "$health" 2>/dev/null; then
    healthy=yes
    break
  fi
  kill -0 "$server" 2>/dev/null || break
  sleep 1
done
[ -n "$healthy" ] || { echo 'The server did not become healthy.'; exit 1; }
node -e "fetch('http://127.0.0.1:$PORT/').then(async (answer) => { const page = await answer.text(); if (!answer.ok || !page.includes('<html')) throw new Error('no page: ' + answer.status); })"

kill -TERM "$server"
code=0
wait "$server" || code=$?
server=''
[ "$code" -eq 0 ] || { echo "The server ended with $code."; exit 1; }
echo "== The image's steps work: built, healthy, page served, stopped."
echo "   Runtime folder: $(du -sh "$work/runtime" | cut -f1)"
