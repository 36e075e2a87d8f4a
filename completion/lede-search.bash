# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of lede-search for bash. What can stand where is known to lede-search alone: it is
# given the words typed so far and prints what the last of them can become.
# shellcheck shell=bash

_lede_search() {
  COMPREPLY=()
  local words=() word quote=
  _lede_search_words
  word=${words[-1]}
  case ${words[-2]-} in
    -d | --database)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return
      ;;
    --queries | --similar)
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return
      ;;
  esac

  # What bash takes for the word begins behind the last : or = outside of quotation marks.
  local kept='' candidate
  if [[ -z $quote ]]; then
    [[ $word =~ ^(.*[:=])[^:=]*$ && $COMP_WORDBREAKS == *:* ]] && kept=${BASH_REMATCH[1]}
  fi
  while IFS= read -r candidate; do
    candidate=${candidate#"$kept"}
    # Whoever completes a field types its value next.
    [[ $candidate == *: || $candidate == *= ]] && compopt -o nospace 2>/dev/null
    [[ -z $quote ]] && printf -v candidate '%q' "$candidate"
    COMPREPLY+=("$candidate")
  done < <("${COMP_WORDS[0]}" --complete "${words[@]}" 2>/dev/null)
}

# The words behind the program's name up to the cursor, as the program would get them: bash cuts
# them at : and =, and leaves quotation marks and backslashes in. Sets words, and quote to the mark
# that is still open in the last.
_lede_search_words() {
  local line=${COMP_LINE:0:COMP_POINT} i part
  for ((i = 0; i <= COMP_CWORD; i++)); do
    part=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && part=${part:0:${#line}}
    if [[ $line == [[:space:]]* || $i -le 1 ]]; then
      line=${line#"${line%%[![:space:]]*}"}
      ((i > 0)) && words+=('')
    fi
    line=${line#"$part"}
    ((i > 0)) && words[-1]+=$part
  done
  ((${#words[@]} > 0)) || words=('')
  for i in "${!words[@]}"; do
    part=${words[i]} quote=
    if [[ $part == [\'\"]* ]]; then
      quote=${part:0:1}
      part=${part:1}
      [[ $part == *"$quote" ]] && part=${part%"$quote"} quote=
      [[ $quote == '"' ]] && part=${part//\\\"/\"}
    else
      part=${part//\\/}
    fi
    words[i]=$part
  done
}

complete -o nosort -F _lede_search lede-search
