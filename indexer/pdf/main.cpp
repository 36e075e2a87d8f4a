// SPDX-License-Identifier: GPL-2.0-or-later
// lede-pdf: a PDF on standard input, its text as JSON on standard output. lede-index starts it, so
// that what breaks the PDF library, or takes it without end, ends this process alone.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>
#include <sys/resource.h>

#include "indexer/pdf/page_layout.hpp"

namespace {

constexpr rlim_t max_seconds = 30;
constexpr rlim_t max_memory_bytes = LEDE_PDF_ADDRESS_BYTES;
constexpr int max_pages = 5000;
constexpr std::size_t max_words = 2'000'000;

void limit(decltype(RLIMIT_CPU) resource, rlim_t most) {
  // Of time it is told one second before it is killed.
  const rlimit both{most, most + 1};
  setrlimit(resource, &both);
}

std::vector<char> read_all() {
  std::vector<char> bytes;
  std::vector<char> block(std::size_t{1} << 16);
  while (const std::size_t got = std::fread(block.data(), 1, block.size(), stdin)) {
    bytes.insert(bytes.end(), block.begin(), block.begin() + static_cast<std::ptrdiff_t>(got));
  }
  return bytes;
}

std::string utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

struct Pages {
  std::vector<lede::pdf::Page> pages;
  bool all = true;  // that the document has
};

Pages pages_of(const poppler::document& document) {
  Pages result;
  std::size_t words = 0;
  for (int i = 0; i < document.pages(); ++i) {
    if (i == max_pages || words > max_words) {
      result.all = false;
      break;
    }
    lede::pdf::Page page;
    const std::unique_ptr<poppler::page> source(document.create_page(i));
    if (source == nullptr) continue;
    for (const poppler::text_box& box : source->text_list()) {
      const poppler::rectf place = box.bbox();
      page.words.push_back({utf8(box.text()), place.x(), place.y(), place.width(), place.height()});
    }
    words += page.words.size();
    result.pages.push_back(std::move(page));
  }
  return result;
}

nlohmann::json answer() {
  std::vector<char> bytes = read_all();
  const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
  if (document == nullptr) return {{"error", "no PDF that can be read"}};
  if (document->is_locked()) return {{"error", "an encrypted PDF: it needs a password"}};
  const Pages pages = pages_of(*document);
  const lede::pdf::Layout layout = lede::pdf::lay_out(pages.pages);
  return {{"title", utf8(document->get_title())},
          {"author", utf8(document->get_author())},
          {"largest_line", layout.title},
          {"body", layout.body},
          {"all", pages.all}};
}

}  // namespace

int main() {
  limit(RLIMIT_CPU, max_seconds);
  limit(RLIMIT_AS, max_memory_bytes);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_FSIZE, 0);
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  try {
    const std::string text =
        answer().dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? 0 : 1;
  } catch (const std::bad_alloc&) {
    std::fputs(R"({"error":"a PDF that needs more than 1 GiB of memory"})", stdout);
    return 0;
  } catch (const std::exception&) {
    return 1;
  }
}
