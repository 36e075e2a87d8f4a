# SPDX-License-Identifier: GPL-2.0-or-later
# Completion of lede-index for fish. Its options are those that --help names.

function __lede_index_options
    lede-index --help 2>/dev/null | string replace -rf '^ +(-[a-z],)?(--[a-z-]+).*' '$2'
end

function __lede_index_after
    contains -- (commandline -opc)[-1] $argv
end

complete -c lede-index -n 'string match -q -- "-*" (commandline -ct)' -a '(__lede_index_options)'
complete -c lede-index -f -n '__lede_index_after --input-format' -a 'auto json jsonl csv trec reuters feed nitf newsml eml pdf markdown html xml text'
complete -c lede-index -f -n '__lede_index_after --summary' -a 'text json'
complete -c lede-index -f -n '__lede_index_after --color --progress' -a 'auto always never'
complete -c lede-index -f -n '__lede_index_after --language' -a 'auto en es fr de it pt'
complete -c lede-index -f -n '__lede_index_after -j --jobs --wait --map'
