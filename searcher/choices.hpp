// SPDX-License-Identifier: GPL-2.0-or-later
// The words that options choose from, each list once: for --help, for errors and for reading.
#pragma once

#include <array>

#include "searcher/choice.hpp"
#include "searcher/output/answer.hpp"
#include "searcher/output/terminal.hpp"
#include "searcher/search_request.hpp"

namespace lede {

inline constexpr std::array formats{
    Choice{"text", output::Format::text},   Choice{"json", output::Format::json},
    Choice{"jsonl", output::Format::jsonl}, Choice{"csv", output::Format::csv},
    Choice{"tsv", output::Format::tsv},     Choice{"ids", output::Format::ids},
    Choice{"trec", output::Format::trec},   Choice{"rss", output::Format::rss},
};

inline constexpr std::array sorts{
    Choice{"relevance", Sort::relevance},
    Choice{"newest", Sort::newest},
    Choice{"oldest", Sort::oldest},
    Choice{"recent", Sort::recent},
};

inline constexpr std::array words_needed_choices{
    Choice{"any", WordsNeeded::any},
    Choice{"all", WordsNeeded::all},
};

inline constexpr std::array copies_choices{
    Choice{"collapse", Copies::collapse},
    Choice{"show", Copies::show},
};

inline constexpr std::array expand_choices{
    Choice{"never", Expand::never},
    Choice{"auto", Expand::automatic},
    Choice{"always", Expand::always},
};

inline constexpr std::array color_choices{
    Choice{"auto", output::ColorChoice::automatic},
    Choice{"always", output::ColorChoice::always},
    Choice{"never", output::ColorChoice::never},
};

}  // namespace lede
