# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of lede-index for bash. Its options are those that --help names.
# shellcheck shell=bash

_lede_index() {
  COMPREPLY=()
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} choices=
  [[ $word == = ]] && word=
  [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}
  case $before in
    -d | --database)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
    --input-format) choices='auto json jsonl csv trec reuters feed nitf newsml eml pdf markdown html xml text' ;;
    --summary) choices='text json' ;;
    --color | --progress) choices='auto always never' ;;
    --language) choices='auto en es fr de it pt' ;;
    -j | --jobs | --wait | --map) return ;;
    *)
      if [[ $word != -* ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        return
      fi
      choices=$("${COMP_WORDS[0]}" --help 2>/dev/null |
        sed -nE 's/^ +(-[a-z],)?(--[a-z-]+).*/\2/p')
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
}

complete -F _lede_index lede-index
