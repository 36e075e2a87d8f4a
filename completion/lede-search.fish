# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of lede-search for fish. What can stand where is known to lede-search alone: it is
# given the words typed so far and prints what the last of them can become.

function __lede_search_candidates
    set -l words (commandline -opc)
    set -l program $words[1]
    set -e words[1]
    # Without the quotation mark that is still open.
    set -l word (commandline -ct | string replace -r '^[\'"]' '' | string unescape)
    $program --complete $words "$word" 2>/dev/null
end

function __lede_search_wants_file
    contains -- (commandline -opc)[-1] -d --database --queries --similar
end

complete -c lede-search -f -k -n 'not __lede_search_wants_file' -a '(__lede_search_candidates)'
complete -c lede-search -F -n __lede_search_wants_file
