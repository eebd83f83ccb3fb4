/** What lies beside the exported files, for whoever finds them without us. */
export const readme = `留痕库导出 · An export of the trail

entries.jsonl    every entry, one a line, in sequence: line 1 is entry 1. Each line, without its line break (one \\n), is
                 exactly the bytes whose hash counts.
checkpoints.txt  every signed checkpoint, oldest first, an empty line after each: name of the log, how many entries,
                 the root of the tree over them (base64), an empty line, signatures. C2SP signed-note and
                 tlog-checkpoint; lines by other names are of witnesses (C2SP tlog-cosignature).
keys.txt         the keys the log signs and has signed with, oldest first: name+key hash+key (C2SP signed-note), and from
                 which number of entries on it signs, until the next one does.

怎样核验 · To verify
  With our program, which needs nothing but Node:  node verify-offline.js THIS_DIRECTORY
  By hand, in any language:
    leaf  = SHA-256(0x00, line)                       for each line
    node  = SHA-256(0x01, left, right)                the tree of RFC 9162, section 2.1: split at the largest power
                                                      of two below the number of leaves
    The root over the first N lines must be the root of the checkpoint of N entries.
    A signature line is "— name base64": the first 4 bytes name the key, the other 64 are Ed25519 over the text of the
    checkpoint up to and with the line break before the empty line. In keys.txt the key is the base64 after the second
    plus sign and before the space, without its first byte (0x01).
  docs/runbooks/verify-the-trail.md has a dozen lines of Python that do it.

这证明什么 · What it proves
  That these entries, in this order, are what the holder of the key signed at each checkpoint. Whoever has the key, the
  database and the files can sign another history anew: so compare the checkpoints with some that you have from
  elsewhere, from a witness, a receipt or an earlier export. One that agrees protects every entry up to its size.
`;
