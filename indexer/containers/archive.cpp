// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/archive.hpp"

#include <algorithm>
#include <array>
#include <clocale>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <ios>
#include <memory>
#include <streambuf>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/error.hpp"
#include "common/base/utf8.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t block_bytes = std::size_t{64} << 10;

// A zip archive lists its files at its end. libarchive holds the list whole, in more than four
// times its size.
constexpr std::streamoff most_bytes_listed = std::streamoff{64} << 20;

constexpr std::string_view damaged = "damaged archive: only its beginning is one";

struct Signature {
  std::string_view bytes;
  std::size_t offset = 0;
};
constexpr std::array signatures{
    Signature{"PK\x03\x04"},
    Signature{"PK\x05\x06"},
    Signature{"\x1F\x8B"},
    Signature{"\xFD"
              "7zXZ"},
    Signature{"\x28\xB5\x2F\xFD"},
    Signature{"BZh"},
    Signature{"ustar", 257},
};

/// What a member of an archive that is one document is called, how the name of such an archive
/// ends, and what to say of it.
struct Document {
  std::string_view member;
  std::array<std::string_view, 5> endings;
  std::string_view reason;
};
constexpr std::array documents{
    Document{"[Content_Types].xml",
             {".docx", ".docm", ".dotx", ".pptx", ".xlsx"},
             "an office document: save it as PDF, HTML or plain text"},
    Document{"mimetype",
             {".odt", ".ods", ".odp", ".epub", ".ott"},
             "an office document or a book: save it as PDF, HTML or plain text"},
};

// So many names are remembered, in some 50 bytes each.
constexpr std::size_t most_names = 1'000'000;

/// While it lives, this thread's characters are in UTF-8: libarchive gives no name at all that the
/// locale cannot write.
class Utf8Characters {
 public:
  Utf8Characters() : locale_(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (locale_ != nullptr) before_ = uselocale(locale_);
  }
  ~Utf8Characters() {
    if (locale_ == nullptr) return;
    uselocale(before_);
    freelocale(locale_);
  }
  Utf8Characters(const Utf8Characters&) = delete;
  Utf8Characters& operator=(const Utf8Characters&) = delete;

 private:
  locale_t locale_;
  locale_t before_ = nullptr;
};

class Archive final : public Container, private std::streambuf {
 public:
  Archive(std::istream& stream, Member file, UnpackingBudget& budget);

  std::optional<std::variant<Member, Rejection>> next() override;
  std::istream& content() override { return content_; }
  std::string_view failure() const override { return failure_; }

 private:
  int_type underflow() override;

  // The callbacks of libarchive, through which no exception may pass.
  static la_ssize_t read(archive* handle, void* self, const void** block);
  static la_int64_t seek(archive* handle, void* self, la_int64_t offset, int whence);

  void open();
  std::variant<Member, Rejection> member(archive_entry* entry);
  Rejection damage(std::string_view reason);
  std::string distinct(const std::string& name);

  struct Packed {
    std::istream& stream;
    std::vector<char> block;  // that libarchive is reading
  };

  Packed packed_;
  Member file_;
  UnpackingBudget& budget_;
  std::unique_ptr<archive, int (*)(archive*)> handle_;
  std::istream content_;
  std::vector<char> unpacked_;  // that whoever reads the content is reading
  std::string failure_;
  std::uint64_t members_ = 0;
  std::unordered_map<std::size_t, std::uint32_t> names_;  // of members, hashed: how often each came
  enum class State { open, broken, done };
  State state_ = State::open;
};

std::streamoff bytes_of(std::streambuf& buffer);
bool has_ending_of(const Document& document, std::string_view name);
std::string_view name_without_compression(std::string_view name);
std::string reason_of(archive* handle);

}  // namespace

bool begins_archive(std::string_view head) {
  return std::ranges::any_of(signatures, [head](const Signature& signature) {
    return head.size() >= signature.offset &&
           head.substr(signature.offset).starts_with(signature.bytes);
  });
}

std::unique_ptr<Container> open_archive(std::istream& stream, const Member& file,
                                        UnpackingBudget& budget) {
  return std::make_unique<Archive>(stream, file, budget);
}

namespace {

Archive::Archive(std::istream& stream, Member file, UnpackingBudget& budget)
    : packed_{stream, std::vector<char>(block_bytes)},
      file_(std::move(file)),
      budget_(budget),
      handle_(archive_read_new(), archive_read_free),
      content_(this) {
  if (!handle_) throw std::bad_alloc();
  open();
}

void Archive::open() {
  archive* const handle = handle_.get();
  std::istream& stream = packed_.stream;
  archive_read_support_format_zip(handle);
  archive_read_support_format_tar(handle);
  archive_read_support_format_raw(handle);
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_filter_bzip2(handle);
  archive_read_set_callback_data(handle, &packed_);
  archive_read_set_read_callback(handle, read);
  // Where the list of a zip archive is not asked for, its files are found as they come.
  const std::streamoff bytes = bytes_of(*stream.rdbuf());
  if (bytes >= 0 && bytes <= most_bytes_listed) archive_read_set_seek_callback(handle, seek);
  if (archive_read_open1(handle) < ARCHIVE_WARN) {
    failure_ = reason_of(handle);
    state_ = State::broken;
  }
}

std::optional<std::variant<Member, Rejection>> Archive::next() {
  if (state_ == State::done) return std::nullopt;
  if (state_ == State::broken) return damage(failure_);
  setg(nullptr, nullptr, nullptr);
  content_.clear();
  const Utf8Characters characters;
  while (true) {
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle_.get(), &entry);
    if (status == ARCHIVE_EOF) {
      state_ = State::done;
      return std::nullopt;
    }
    if (status < ARCHIVE_WARN) return damage(reason_of(handle_.get()));
    // Folders have no content, links that of another member.
    const bool is_file =
        archive_entry_filetype(entry) == AE_IFREG || archive_entry_filetype(entry) == 0;
    if (is_file && archive_entry_hardlink(entry) == nullptr) return member(entry);
  }
}

std::variant<Member, Rejection> Archive::member(archive_entry* entry) {
  if (archive_format(handle_.get()) == ARCHIVE_FORMAT_RAW) {
    // It begins as an archive does, and is none that can be unpacked.
    if (archive_filter_code(handle_.get(), 0) == ARCHIVE_FILTER_NONE) return damage(damaged);
    Member whole = file_;
    whole.name = name_without_compression(file_.name);
    return whole;
  }
  const char* const utf8 = archive_entry_pathname_utf8(entry);
  const char* const path = utf8 != nullptr ? utf8 : archive_entry_pathname(entry);
  ++members_;
  const bool is_named = path != nullptr && *path != '\0';
  const std::string name = is_named ? escape_invalid_utf8(path) : fmt::format("#{}", members_);
  for (const Document& document : documents) {
    if (name == document.member || has_ending_of(document, file_.name)) {
      return damage(document.reason);
    }
  }
  Member found = file_;
  found.file.path = fmt::format("{}/{}", file_.file.path, distinct(name));
  found.name = name;
  if (archive_entry_is_encrypted(entry) != 0) {
    return Rejection{{found.file.path, 0}, "encrypted: it can be read when it is unpacked"};
  }
  return found;
}

/// Archives may hold several files of one name: `a.txt`, `a.txt (2)`.
std::string Archive::distinct(const std::string& name) {
  constexpr std::hash<std::string> hash;
  if (names_.size() >= most_names) return name;
  std::uint32_t& count = names_[hash(name)];
  if (++count == 1) return name;
  std::string other = fmt::format("{} ({})", name, count);
  while (names_.contains(hash(other))) other = fmt::format("{} ({})", name, ++count);
  return other;
}

Rejection Archive::damage(std::string_view reason) {
  state_ = State::done;
  return {{file_.file.path, 0}, std::string(reason)};
}

Archive::int_type Archive::underflow() {
  unpacked_.resize(block_bytes);
  const la_ssize_t bytes = archive_read_data(handle_.get(), unpacked_.data(), unpacked_.size());
  if (bytes < 0) {
    failure_ = reason_of(handle_.get());
    if (bytes == ARCHIVE_FATAL) state_ = State::done;
    throw ReadingFailed();
  }
  if (!budget_.spend(static_cast<std::uint64_t>(bytes))) {
    failure_ = unpacks_to_too_much;
    state_ = State::done;
    throw ReadingFailed();
  }
  if (bytes == 0) return traits_type::eof();
  setg(unpacked_.data(), unpacked_.data(), unpacked_.data() + bytes);
  return traits_type::to_int_type(*gptr());
}

la_ssize_t Archive::read(archive* handle, void* self, const void** block) {
  auto& [stream, packed] = *static_cast<Packed*>(self);
  stream.read(packed.data(), static_cast<std::streamsize>(packed.size()));
  if (stream.bad()) {
    archive_set_error(handle, EIO, "reading it failed");
    return ARCHIVE_FATAL;
  }
  *block = packed.data();
  return stream.gcount();
}

la_int64_t Archive::seek(archive*, void* self, la_int64_t offset, int whence) {
  std::istream& stream = static_cast<Packed*>(self)->stream;
  stream.clear(stream.rdstate() & std::ios::badbit);
  const auto from = whence == SEEK_SET   ? std::ios::beg
                    : whence == SEEK_CUR ? std::ios::cur
                                         : std::ios::end;
  stream.seekg(offset, from);
  return stream ? static_cast<la_int64_t>(stream.tellg()) : ARCHIVE_FATAL;
}

/// -1 where it cannot be moved about in.
std::streamoff bytes_of(std::streambuf& buffer) {
  const std::streamoff here = buffer.pubseekoff(0, std::ios::cur, std::ios::in);
  if (here < 0) return -1;
  const std::streamoff end = buffer.pubseekoff(0, std::ios::end, std::ios::in);
  buffer.pubseekpos(here, std::ios::in);
  return end;
}

bool has_ending_of(const Document& document, std::string_view name) {
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  return std::ranges::any_of(document.endings,
                             [ending = name.substr(dot)](std::string_view theirs) {
                               return equal_but_for_ascii_case(ending, theirs);
                             });
}

/// `a.jsonl` of `a.jsonl.gz`.
std::string_view name_without_compression(std::string_view name) {
  for (const std::string_view ending : {".gz", ".xz", ".zst", ".bz2"}) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

std::string reason_of(archive* handle) {
  const char* const reason = archive_error_string(handle);
  return fmt::format("damaged archive: {}",
                     repair_utf8(reason == nullptr ? "no reason given" : reason));
}

}  // namespace
}  // namespace lede::indexing
