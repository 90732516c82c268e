#!/bin/sh
# Verifies a plain receipt of Headquarters with stock tools only, and that it is about this very package.
#   sh verify-receipt.sh RECEIPT.asice ca_and_crl.pem [PACKAGE.asice or PACKAGE.asice.age]
# Exit 0: Headquarters alone signed it, nothing was changed, and its digest is that of the package. Exit 1: anything else.
# It needs verify-bundle.sh in the same folder.
set -u
[ $# -eq 2 ] || [ $# -eq 3 ] || { echo "usage: $0 RECEIPT.asice ca_and_crl.pem [PACKAGE]" >&2; exit 2; }
said=$(sh "$(dirname "$0")/verify-bundle.sh" "$1" "$2")
proven=$?
echo "$said"
[ $proven -eq 0 ] || exit 1
signers=$(echo "$said" | grep '^OK META-INF/signature[0-9]*\.p7s by ')
[ "$(echo "$signers" | wc -l)" -eq 1 ] || { echo "BAD a receipt has one signature"; exit 1; }
echo "$signers" | grep -q 'OU=headquarters,\|OU=headquarters$' || { echo "BAD Headquarters did not sign it"; exit 1; }
receipt=$(unzip -p "$1" receipt.json) || { echo "BAD there is no receipt in it"; exit 1; }
# Canonical JSON: one line, keys in quotes that no text inside can imitate (there a quote has a backslash before it).
value() { echo "$receipt" | sed -n 's/.*[,{]"'"$1"'":"\{0,1\}\([^",}]*\).*/\1/p'; }
echo "OK receipt number $(value number): $(value outcome), $(value mission) $(value period) revision $(value revision)," \
  "received $(value received), decided $(value decided)"
[ $# -eq 3 ] || exit 0
digest=$(openssl dgst -sha256 -r "$3" | cut -d ' ' -f 1)
case $digest in
"$(value sha256)" | "$(value encrypted_sha256)") echo "OK it is about $3" ;;
*) echo "BAD it is about another package than $3"; exit 1 ;;
esac
