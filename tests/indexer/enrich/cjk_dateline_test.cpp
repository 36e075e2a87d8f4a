// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/cjk_dateline.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using lede::indexing::Dateline;
using lede::indexing::find_cjk_dateline;

TEST_CASE("cjk dateline: it tells place and agency") {
  struct Case {
    std::string_view body, place, agency;
  };
  for (const Case& c : {
           Case{"新华社北京3月5日电（记者 张三）国务院", "北京", "新华社"},
           Case{"中新社上海3月5日电 题：港口", "上海", "中新社"},
           Case{"中新网3月5日电 据报道", "", "中新网"},
           Case{"（北京 3月5日 綜合報導）外交部", "北京", ""},
           Case{"（中央社台北5日電）行政院", "台北", "中央社"},
           Case{"（中央社記者王小明台北5日電）行政院", "台北", "中央社"},
           Case{"（中央社記者曾婷瑄巴黎5日專電）法國", "巴黎", "中央社"},
           Case{"【東京＝山田太郎】政府は", "東京", ""},
           Case{"【ワシントン＝共同】米政府は", "ワシントン", "共同"},
           Case{"【北京共同】中国政府は", "北京", "共同"},
           Case{"［東京　５日　ロイター］ - 日銀は", "東京", "ロイター"},
           Case{"(서울=연합뉴스) 홍길동 기자 = 정부는", "서울", "연합뉴스"},
       }) {
    CAPTURE(c.body);
    const std::optional<Dateline> line = find_cjk_dateline(c.body);
    REQUIRE(line);
    CHECK(line->place == c.place);
    CHECK(line->agency == c.agency);
  }
}

TEST_CASE("cjk dateline: what only opens as one is none") {
  for (const std::string_view body : {"【速報】政府は新たな関税を発表した。", "（編集部）政府は",
                                      "新华社是中国的通讯社，成立于1931年。", "(AP) - The port",
                                      "（この記事は3月5日に更新されました）", "", "【", "(서울",
                                      "[x=y] text", "（綜合報導）外交部"}) {
    CAPTURE(body);
    CHECK_FALSE(find_cjk_dateline(body));
  }
}
