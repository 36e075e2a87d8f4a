// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/declared_encoding.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::encoding_declared_in_html;
using lede::indexing::encoding_declared_in_xml;

TEST_CASE("declared encoding: XML declares it in its first line") {
  struct Case {
    std::string_view document, encoding;
  };
  for (const Case& c : {
           Case{R"(<?xml version="1.0" encoding="windows-1251"?><rss/>)", "windows-1251"},
           Case{"<?xml version='1.0' encoding='koi8-r' standalone='yes' ?>", "koi8-r"},
           Case{"<?xml version = \"1.0\"\n encoding = \"GBK\" ?>", "GBK"},
           Case{"\xEF\xBB\xBF<?xml encoding=\"utf-8\"?>", "utf-8"},
           Case{R"(<?xml version="1.0"?><a encoding="big5"/>)", ""},
           Case{R"( <?xml version="1.0" encoding="utf-8"?>)", ""},
           Case{R"(<?xml version="1.0" encoding="utf-8)", ""},
           Case{R"(<?xml encoding=)", ""},
           Case{"", ""},
       }) {
    CAPTURE(c.document);
    CHECK(encoding_declared_in_xml(c.document) == c.encoding);
  }
}

TEST_CASE("declared encoding: HTML declares it in a meta element") {
  struct Case {
    std::string_view document, encoding;
  };
  for (const Case& c : {
           Case{"<html><head><meta charset=utf-8>", "utf-8"},
           Case{R"(<META CharSet="Shift_JIS"/>)", "Shift_JIS"},
           Case{"<meta charset='euc-kr'>", "euc-kr"},
           Case{R"(<meta name="viewport" content="width=1"><meta charset="gbk">)", "gbk"},
           Case{R"(<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">)",
                "koi8-r"},
           Case{R"(<meta content="text/html;CHARSET = iso-8859-2; x" http-equiv=content-type>)",
                "iso-8859-2"},
           Case{R"(<meta content="text/html; charset=koi8-r">)", ""},
           Case{R"(<meta name="description" content="charset=koi8-r">)", ""},
           Case{R"(<!-- <meta charset="big5"> --><meta charset="utf-8">)", "utf-8"},
           Case{R"(<!-- <meta charset="big5">)", ""},
           Case{R"(<?xml version="1.0" encoding="windows-1252"?><html>)", "windows-1252"},
           Case{"<metal charset=utf-8>", ""},
           Case{"<meta charset", ""},
           Case{"<meta charset=\"", ""},
           Case{"<p>charset=utf-8</p>", ""},
           Case{"", ""},
       }) {
    CAPTURE(c.document);
    CHECK(encoding_declared_in_html(c.document) == c.encoding);
  }
}

TEST_CASE("declared encoding: only the beginning of a page is searched") {
  const std::string page = "<p>" + std::string(5000, 'x') + "</p><meta charset=utf-8>";
  CHECK(encoding_declared_in_html(page) == "");
}
