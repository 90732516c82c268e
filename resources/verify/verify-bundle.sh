#!/bin/sh
# Verifies a plain .asice (package, receipt, list of signatories) with stock tools only: unzip, openssl, sed, base64.
#   sh verify-bundle.sh BUNDLE.asice ca_and_crl.pem
# Exit 0: every signature is right, every listed file is unchanged, and no file is unlisted. Exit 1: anything else.
# It relies on manifests written on one line with the prefix asic:. It knows no list of signatories, no roles and no
# policy: read the names it prints.
set -u
[ $# -eq 2 ] || { echo "usage: $0 BUNDLE.asice ca_and_crl.pem" >&2; exit 2; }
bundle=$1 trusted=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
# A warning counts as well: bytes before, between or behind the members. Two members of one name would be two contents.
unzip -q "$bundle" -d "$work/b" </dev/null || { echo "BAD the container"; exit 1; }
[ -z "$(unzip -Z1 "$bundle" | sort -f | uniq -di)" ] || { echo "BAD two members of one name"; exit 1; }
cd "$work/b" || exit 1
[ -z "$(find . ! -type d ! -type f)" ] || { echo "BAD a link or device"; exit 1; }
[ "$(cat mimetype)" = application/vnd.etsi.asic-e+zip ] || { echo "BAD this is no package"; exit 1; }

: >../listed
for signature in META-INF/signature*.p7s; do
  [ -f "$signature" ] || { echo "BAD no signature"; exit 1; }
  manifest=${signature%/*}/ASiCManifest${signature##*signature}
  manifest=${manifest%.p7s}.xml
  openssl cms -verify -binary -inform DER -in "$signature" -content "$manifest" -CAfile "$trusted" -crl_check \
    -certsout ../signer.pem -out /dev/null 2>../problem || { echo "BAD $signature: $(tail -n 1 ../problem)"; exit 1; }
  echo "OK $signature by $(openssl x509 -in ../signer.pem -noout -subject -nameopt utf8,sep_comma_plus,-esc_msb)"
  # The echo ends the last line; without it the last file would be skipped in silence.
  { sed 's/<asic:DataObjectReference /\
&/g' "$manifest"; echo; } |
    sed -n 's/^<asic:DataObjectReference.* URI="\([^"]*\)".*<ds:DigestValue>\([^<]*\)<.*/\2 \1/p' >../references
  while read -r digest file; do
    echo "$file" >>../listed
    if [ "$(openssl dgst -sha256 -binary "$file" 2>/dev/null | base64)" = "$digest" ]; then
      echo "OK $file"
    else
      echo "BAD $file"
      touch ../bad
    fi
  done <../references
  last_manifest=$manifest last_signature=$signature last_references=$(sed 's/^[^ ]* //' ../references)
done

# Every file must be in the last manifest, except what a manifest cannot hold: itself and its signature.
find . -type f | sed 's|^\./||' >../files
while read -r file; do
  case $file in mimetype | "$last_manifest" | "$last_signature") continue ;; esac
  printf '%s\n' "$last_references" | grep -qxF "$file" || { echo "BAD $file was added after signing"; touch ../bad; }
done <../files
[ ! -e ../bad ]
