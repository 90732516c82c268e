#!/bin/sh
# Opens and checks a store's plain copy (`fieldreport unseal`) with stock tools only: sqlite3 and openssl.
#   sh verify-store.sh PLAIN.sqlite [ca_and_crl.pem]
# Exit 0: the file is whole, every document has the digest beside it, and (with the authority given) every signature over
# a revision of this desk is right and names that digest. Exit 1: anything else.
set -u
[ $# -eq 1 ] || [ $# -eq 2 ] || { echo "usage: $0 PLAIN.sqlite [ca_and_crl.pem]" >&2; exit 2; }
plain=$1 trusted=${2-}
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
ask() { sqlite3 -readonly -separator ' ' "$plain" "$1" </dev/null 2>"$work/problem"; }
bad() { echo "BAD $*"; touch "$work/bad"; }

[ "$(ask 'PRAGMA integrity_check')" = ok ] || { echo "BAD the file: $(head -n 1 "$work/problem")"; exit 1; }
[ -z "$(ask 'PRAGMA foreign_key_check')" ] || bad "rows that belong to nothing"
[ "$(ask 'PRAGMA application_id')" = 1178882640 ] || { echo "BAD this is no copy of a Fieldreport store"; exit 1; }
echo "OK the file, schema version $(ask 'PRAGMA user_version')"

# table, column with the bytes, column with their SHA-256
while read -r table content digest; do
  ask "SELECT rowid, $digest FROM $table" >"$work/rows" || { bad "$table: $(cat "$work/problem")"; continue; }
  while read -r row expected; do
    ask "SELECT writefile('$work/content', $content) FROM $table WHERE rowid = $row" >/dev/null
    [ "$(openssl dgst -sha256 -r "$work/content" | cut -d ' ' -f 1)" = "$expected" ] || bad "$table row $row"
  done <"$work/rows"
  echo "OK $(wc -l <"$work/rows" | tr -d ' ') of $table compared"
done <<TABLES
revision payload sha256
revision_file content sha256
revision_pdf content sha256
received_revision payload identity
project_document payload identity
received_document payload identity
signed_grant payload identity
kept_template content sha256
TABLES

[ -n "$trusted" ] || { [ ! -e "$work/bad" ]; exit; }
ask 'SELECT rowid FROM revision_signature' >"$work/rows"
while read -r row; do
  ask "SELECT writefile('$work/manifest', manifest), writefile('$work/signature', signature),
    writefile('$work/content', payload)
    FROM revision_signature s JOIN revision r ON r.no = s.revision_no WHERE s.rowid = $row" >/dev/null
  if openssl cms -verify -binary -inform DER -in "$work/signature" -content "$work/manifest" -CAfile "$trusted" \
    -crl_check -certsout "$work/signer.pem" -out /dev/null 2>"$work/problem"; then
    wanted=$(openssl dgst -sha256 -binary "$work/content" | base64)
    grep -qF "<ds:DigestValue>$wanted</ds:DigestValue>" "$work/manifest" || bad "signature $row: other data"
    echo "OK signature $row by $(openssl x509 -in "$work/signer.pem" -noout -subject -nameopt utf8,sep_comma_plus,-esc_msb)"
  else
    bad "signature $row: $(tail -n 1 "$work/problem")"
  fi
done <"$work/rows"
[ ! -e "$work/bad" ]
