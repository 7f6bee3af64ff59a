<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AcceptanceDialog</name>
    <message>
        <source>Acceptance over time</source>
        <translation>Mức chấp nhận theo thời gian</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Nothing of this has been decided yet. Once suggestions are accepted and rejected, this shows week by week how many of them were right as they stood.</source>
        <translation>Chưa có quyết định nào thuộc loại này. Khi có gợi ý được chấp nhận hoặc từ chối, nơi đây sẽ cho thấy từng tuần có bao nhiêu gợi ý đúng nguyên vẹn.</translation>
    </message>
    <message>
        <source>Accepted unchanged, by week</source>
        <translation>Được chấp nhận nguyên vẹn, theo tuần</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Week from</source>
        <translation>Tuần từ</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Bộ phân tích</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Nguyên vẹn</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Có sửa</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>Mọi nhãn</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Mọi ngôn ngữ</translation>
    </message>
    <message>
        <source>No language</source>
        <translation>Không rõ ngôn ngữ</translation>
    </message>
    <message>
        <source>A colleague’s decisions count in the week in which they were imported.</source>
        <translation>Quyết định của đồng nghiệp được tính vào tuần chúng được nhập.</translation>
    </message>
    <message>
        <source>Names marked elsewhere</source>
        <translation>Tên đã đánh dấu ở nơi khác</translation>
    </message>
</context>
<context>
    <name>Annotating</name>
    <message>
        <source>Select words first.</source>
        <translation>Hãy chọn từ trước.</translation>
    </message>
    <message>
        <source>This is decided already. Tab goes to the next suggestion.</source>
        <translation>Gợi ý này đã được quyết định. Nhấn Tab để tới gợi ý tiếp theo.</translation>
    </message>
    <message>
        <source>{count} accepted. Ctrl+Z takes it back.</source>
        <translation>Đã chấp nhận {count} gợi ý. Ctrl+Z để hoàn tác.</translation>
    </message>
    <message>
        <source>That was the last suggestion here.</source>
        <translation>Đó là gợi ý cuối cùng ở đây.</translation>
    </message>
    <message>
        <source>No suggestion is left in this article.</source>
        <translation>Bài này không còn gợi ý nào.</translation>
    </message>
    <message>
        <source>Choose a mark first.</source>
        <translation>Hãy chọn một phần đánh dấu trước.</translation>
    </message>
    <message>
        <source>This mark is somebody else&apos;s and can&apos;t be changed.</source>
        <translation>Phần đánh dấu này là của người khác nên không sửa được.</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Annotation panel</source>
        <translation>Bảng đánh dấu</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Thực thể</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Phát ngôn</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Entities, claims, suggestions</source>
        <translation>Thực thể, phát ngôn, gợi ý</translation>
    </message>
</context>
<context>
    <name>ArticleBar</name>
    <message>
        <source>Status of the document</source>
        <translation>Trạng thái của tài liệu</translation>
    </message>
    <message>
        <source>Previous document</source>
        <translation>Tài liệu trước</translation>
    </message>
    <message>
        <source>Next document</source>
        <translation>Tài liệu tiếp theo</translation>
    </message>
    <message>
        <source>Properties of “{title}”</source>
        <translation>Thông tin về “{title}”</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Thông tin</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>Article</source>
        <translation>Bài báo</translation>
    </message>
</context>
<context>
    <name>AttributeRow</name>
    <message>
        <source>{attribute}: {value}</source>
        <translation>{attribute}: {value}</translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Labels, on words or on the chosen mark</source>
        <translation>Nhãn, cho từ hoặc phần đánh dấu đang chọn</translation>
    </message>
    <message>
        <source>Caret and selection</source>
        <translation>Con trỏ và vùng chọn</translation>
    </message>
    <message>
        <source>While making a claim</source>
        <translation>Khi tạo phát ngôn</translation>
    </message>
    <message>
        <source>While moving edges</source>
        <translation>Khi dời ranh giới</translation>
    </message>
    <message>
        <source>What the speaker does</source>
        <translation>Người nói làm gì</translation>
    </message>
    <message>
        <source>Take the proposed words</source>
        <translation>Lấy những từ được đề xuất</translation>
    </message>
    <message>
        <source>Next proposal</source>
        <translation>Đề xuất tiếp theo</translation>
    </message>
    <message>
        <source>Leave this role empty</source>
        <translation>Để trống vai này</translation>
    </message>
    <message>
        <source>By word; with Alt by character</source>
        <translation>Theo từ; thêm Alt theo ký tự</translation>
    </message>
    <message>
        <source>The other edge</source>
        <translation>Ranh giới kia</translation>
    </message>
    <message>
        <source>Keep; Esc gives up</source>
        <translation>Giữ; Esc để bỏ</translation>
    </message>
    <message>
        <source>By word</source>
        <translation>Theo từ</translation>
    </message>
    <message>
        <source>By character</source>
        <translation>Theo ký tự</translation>
    </message>
    <message>
        <source>By sentence</source>
        <translation>Theo câu</translation>
    </message>
    <message>
        <source>By paragraph</source>
        <translation>Theo đoạn</translation>
    </message>
    <message>
        <source>Select: the same with Shift</source>
        <translation>Chọn: nhấn thêm Shift</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Claim</source>
        <translation>Phát ngôn</translation>
    </message>
    <message>
        <source>Speech acts</source>
        <translation>Hành vi ngôn ngữ</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Dùng</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>Để trống</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Hoàn tất</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Phát ngôn mới</translation>
    </message>
    <message>
        <source>What does the speaker do with these words?</source>
        <translation>Người nói làm gì qua những lời này?</translation>
    </message>
    <message>
        <source>Press a key, or Enter for the proposed one. Esc cancels.</source>
        <translation>Nhấn một phím, hoặc Enter để lấy mục được đề xuất. Esc để hủy.</translation>
    </message>
    <message>
        <source>Press a key or click. Esc cancels.</source>
        <translation>Nhấn một phím hoặc nhấp chuột. Esc để hủy.</translation>
    </message>
    <message>
        <source>Click a mark or select the words. Space leaves it empty, Esc finishes.</source>
        <translation>Nhấp vào phần đánh dấu hoặc chọn từ. Space để trống, Esc để hoàn tất.</translation>
    </message>
    <message>
        <source>Enter takes the words lit up in the article, Tab shows the next ones; or click a mark, or select words. Space leaves it empty, Esc finishes.</source>
        <translation>Enter lấy những từ được tô sáng trong bài, Tab chuyển sang cụm tiếp theo; hoặc nhấp vào phần đánh dấu, hoặc chọn từ. Space để trống, Esc để hoàn tất.</translation>
    </message>
    <message>
        <source>Who is meant?</source>
        <translation>Đây là ai?</translation>
    </message>
    <message>
        <source>Use {words}</source>
        <translation>Dùng {words}</translation>
    </message>
    <message>
        <source>Select words or click a mark</source>
        <translation>Chọn từ hoặc nhấp vào phần đánh dấu</translation>
    </message>
</context>
<context>
    <name>ClaimTab</name>
    <message>
        <source>Claims</source>
        <translation>Phát ngôn</translation>
    </message>
    <message>
        <source>No claims yet. C starts one from the sentence at the caret or from what is selected.</source>
        <translation>Chưa có phát ngôn nào. Nhấn C để tạo từ câu tại con trỏ hoặc từ vùng chọn.</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>Phát ngôn mới</translation>
    </message>
    <message>
        <source>From what is selected, or from the sentence at the caret (C)</source>
        <translation>Từ vùng chọn hoặc từ câu tại con trỏ (C)</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>Choose a speech act by its key.</source>
        <translation>Nhấn phím để chọn hành vi ngôn ngữ.</translation>
    </message>
    <message>
        <source>Select words or click a mark; Space leaves it empty.</source>
        <translation>Chọn từ hoặc nhấp vào phần đánh dấu; Space để trống.</translation>
    </message>
    <message>
        <source>These words fill this role already.</source>
        <translation>Những từ này đã ở trong vai này rồi.</translation>
    </message>
    <message>
        <source>Click a mark of the name that is meant.</source>
        <translation>Nhấp vào phần đánh dấu tên của người được nói tới.</translation>
    </message>
</context>
<context>
    <name>CoursePage</name>
    <message>
        <source>Training</source>
        <translation>Huấn luyện</translation>
    </message>
    <message>
        <source>How well it finds names (F1)</source>
        <translation>Tìm tên tốt đến đâu (F1)</translation>
    </message>
    <message>
        <source>It is measured every few steps.</source>
        <translation>Được đo sau mỗi vài bước.</translation>
    </message>
    <message>
        <source>How much it errs while it learns (loss)</source>
        <translation>Sai bao nhiêu khi đang học (loss)</translation>
    </message>
    <message>
        <source>The first steps take a moment.</source>
        <translation>Những bước đầu mất một lúc.</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Chạy tiếp ở nền</translation>
    </message>
    <message>
        <source>Cancel training</source>
        <translation>Hủy huấn luyện</translation>
    </message>
    <message>
        <source>The best step is kept. You can go on annotating; what suggests now stays in use in the meantime.</source>
        <translation>Bước tốt nhất được giữ lại. Bạn có thể tiếp tục đánh dấu; bộ phân tích hiện tại vẫn được dùng trong lúc này.</translation>
    </message>
    <message>
        <source>documents kept aside</source>
        <translation>tài liệu để riêng</translation>
    </message>
    <message>
        <source>documents kept aside (best {best})</source>
        <translation>tài liệu để riêng (cao nhất {best})</translation>
    </message>
    <message>
        <source>rehearsed sentences</source>
        <translation>câu ôn lại</translation>
    </message>
    <message>
        <source>loss a step</source>
        <translation>loss mỗi bước</translation>
    </message>
    <message>
        <source>The pipeline is being loaded</source>
        <translation>Đang nạp bộ phân tích</translation>
    </message>
    <message>
        <source>Training: step {step} of at most {steps}</source>
        <translation>Huấn luyện: bước {step} trên tối đa {steps}</translation>
    </message>
    <message>
        <source>Measuring on the documents kept aside</source>
        <translation>Đang đo trên các tài liệu để riêng</translation>
    </message>
    <message>
        <source>Saving the new pipeline</source>
        <translation>Đang lưu bộ phân tích mới</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>còn chưa đầy một phút</translation>
    </message>
    <message>
        <source>at most {count} minutes left</source>
        <translation>còn tối đa {count} phút</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
</context>
<context>
    <name>DocumentActions</name>
    <message>
        <source>Done. There is no document left to do after this one.</source>
        <translation>Xong. Sau tài liệu này không còn tài liệu nào phải làm.</translation>
    </message>
    <message>
        <source>Select the words of the zone first.</source>
        <translation>Hãy chọn các từ của vùng trước.</translation>
    </message>
    <message>
        <source>There is no zone here.</source>
        <translation>Ở đây không có vùng nào.</translation>
    </message>
    <message>
        <source>1 document deleted.</source>
        <translation>Đã xóa 1 tài liệu.</translation>
    </message>
    <message>
        <source>{count} documents deleted.</source>
        <translation>Đã xóa {count} tài liệu.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Search titles</source>
        <translation>Tìm theo tiêu đề</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sắp xếp</translation>
    </message>
    <message>
        <source>Order of the documents</source>
        <translation>Thứ tự tài liệu</translation>
    </message>
    <message>
        <source>As &amp;imported</source>
        <translation>Thứ tự &amp;nhập</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Theo &amp;tiêu đề</translation>
    </message>
    <message>
        <source>By &amp;date</source>
        <translation>Theo n&amp;gày</translation>
    </message>
    <message>
        <source>By &amp;status</source>
        <translation>Theo t&amp;rạng thái</translation>
    </message>
    <message>
        <source>Most &amp;useful first</source>
        <translation>&amp;Hữu ích nhất trước</translation>
    </message>
    <message>
        <source>First the articles whose suggestions are least sure: deciding on those teaches the most.</source>
        <translation>Trước hết là những bài có gợi ý kém chắc chắn nhất: quyết định ở đó giúp học được nhiều nhất.</translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation>{count} tài liệu</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 tài liệu</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>No title holds these words.</source>
        <translation>Không tiêu đề nào có những từ này.</translation>
    </message>
    <message>
        <source>No documents yet. Drop text files here, or import them with Ctrl+I.</source>
        <translation>Chưa có tài liệu nào. Hãy thả tệp văn bản vào đây hoặc nhập bằng Ctrl+I.</translation>
    </message>
</context>
<context>
    <name>DocumentModel</name>
    <message>
        <source>Much to decide here: its suggestions are among the least sure.</source>
        <translation>Có nhiều điều cần quyết định: gợi ý ở đây thuộc loại kém chắc chắn nhất.</translation>
    </message>
    <message>
        <source>Something to decide here: its suggestions are as sure as most.</source>
        <translation>Có vài điều cần quyết định: gợi ý ở đây chắc chắn ở mức trung bình.</translation>
    </message>
    <message>
        <source>Little to decide here: its suggestions are among the surest.</source>
        <translation>Ít điều cần quyết định: gợi ý ở đây thuộc loại chắc chắn nhất.</translation>
    </message>
    <message>
        <source>Nothing unsure is left here.</source>
        <translation>Ở đây không còn gì chưa chắc chắn.</translation>
    </message>
    <message>
        <source>No suggestions yet: it stands among the average ones.</source>
        <translation>Chưa có gợi ý: bài được xếp vào mức trung bình.</translation>
    </message>
</context>
<context>
    <name>EdgeBar</name>
    <message>
        <source>Keep</source>
        <translation>Giữ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>← → move the end, with Shift the start, with Alt by character; Tab changes sides.</source>
        <translation>← → dời điểm cuối, thêm Shift dời điểm đầu, thêm Alt theo ký tự; Tab đổi bên.</translation>
    </message>
    <message>
        <source>← → move the start, with Shift the end, with Alt by character; Tab changes sides.</source>
        <translation>← → dời điểm đầu, thêm Shift dời điểm cuối, thêm Alt theo ký tự; Tab đổi bên.</translation>
    </message>
    <message>
        <source>Or drag an edge, or select the words anew.</source>
        <translation>Hoặc kéo ranh giới, hoặc chọn lại từ.</translation>
    </message>
</context>
<context>
    <name>EntityTab</name>
    <message>
        <source>{label}, by others</source>
        <translation>{label}, của người khác</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Thực thể</translation>
    </message>
    <message>
        <source>No entities yet. Select words and press 1 to 0, or accept suggestions.</source>
        <translation>Chưa có thực thể nào. Hãy chọn từ rồi nhấn phím từ 1 đến 0, hoặc chấp nhận gợi ý.</translation>
    </message>
    <message>
        <source>{name}, {count} times</source>
        <translation>{name}, {count} lần</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Everyone’s annotations</source>
        <translation>Phần đánh dấu của mọi người</translation>
    </message>
    <message>
        <source>Only mine ({name})</source>
        <translation>Chỉ của tôi ({name})</translation>
    </message>
    <message>
        <source>Also the pipelines’ suggestions</source>
        <translation>Cả gợi ý của các bộ phân tích</translation>
    </message>
    <message>
        <source>A file (JSONL, with its features beside it)</source>
        <translation>Một tệp (JSONL, kèm tệp mô tả các trường)</translation>
    </message>
    <message>
        <source>A folder (a data set with a card, ready for training)</source>
        <translation>Một thư mục (tập dữ liệu kèm bản giới thiệu, sẵn sàng để huấn luyện)</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Của ai</translation>
    </message>
    <message>
        <source>Leave out the marks in</source>
        <translation>Bỏ qua phần đánh dấu trong</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Xuất ra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Xuất ra thư mục</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Xuất ra tệp</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Dòng JSON (*.jsonl)</translation>
    </message>
</context>
<context>
    <name>FillerChip</name>
    <message>
        <source>→ refers to {name}</source>
        <translation>→ trỏ về {name}</translation>
    </message>
    <message>
        <source>Take “{words}” out of {role}</source>
        <translation>Bỏ “{words}” khỏi {role}</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Bỏ ra</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in this article</source>
        <translation>Tìm trong bài này</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Kết quả trước (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Kết quả tiếp (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Đóng (Esc)</translation>
    </message>
    <message>
        <source>{current} of {count}</source>
        <translation>{current} / {count}</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không tìm thấy</translation>
    </message>
</context>
<context>
    <name>Flows</name>
    <message>
        <source>Articles</source>
        <translation>Bài báo</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Dự án mới</translation>
    </message>
    <message>
        <source>Postil projects (*.postil)</source>
        <translation>Dự án Postil (*.postil)</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Mở dự án</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Mở chỉ đọc</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Open for reading only: {holder} is working on this project. Nothing can be changed here.</source>
        <translation>Đang mở chỉ đọc: {holder} đang làm việc với dự án này. Ở đây không sửa được gì.</translation>
    </message>
    <message>
        <source>Postil sample</source>
        <translation>Postil - mẫu</translation>
    </message>
    <message>
        <source>Open or make a project first; then drop the articles into it.</source>
        <translation>Hãy mở hoặc tạo dự án trước, rồi thả bài báo vào.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Nhập tệp</translation>
    </message>
    <message>
        <source>Articles and annotations (*.txt *.jsonl);;All files (*)</source>
        <translation>Bài báo và phần đánh dấu (*.txt *.jsonl);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Import folder</source>
        <translation>Nhập thư mục</translation>
    </message>
    <message>
        <source>This project is open for reading only; nothing was imported.</source>
        <translation>Dự án này đang mở chỉ đọc; chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Đang nhập</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Đang xuất</translation>
    </message>
    <message>
        <source>{annotations} annotations of {documents} documents written to {out}.</source>
        <translation>Đã ghi {annotations} phần đánh dấu của {documents} tài liệu vào {out}.</translation>
    </message>
    <message>
        <source>Every document has its suggestions already.</source>
        <translation>Mọi tài liệu đều đã có gợi ý.</translation>
    </message>
    <message>
        <source>Suggesting</source>
        <translation>Đang gợi ý</translation>
    </message>
    <message>
        <source>Suggestions on {done} documents; the pipeline failed on {count} more.</source>
        <translation>Đã gợi ý cho {done} tài liệu; bộ phân tích gặp lỗi ở {count} tài liệu khác.</translation>
    </message>
    <message>
        <source>Suggestions on {count} documents.</source>
        <translation>Đã gợi ý cho {count} tài liệu.</translation>
    </message>
    <message>
        <source>Suggestions on 1 document.</source>
        <translation>Đã gợi ý cho 1 tài liệu.</translation>
    </message>
    <message>
        <source>{job} is still going on.</source>
        <translation>Việc trước chưa xong: {job}.</translation>
    </message>
</context>
<context>
    <name>GuidelineDialog</name>
    <message>
        <source>Guideline</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Nhãn</translation>
    </message>
</context>
<context>
    <name>Handlers</name>
    <message>
        <source>No recent projects</source>
        <translation>Không có dự án gần đây</translation>
    </message>
    <message>
        <source>No document is open</source>
        <translation>Chưa mở tài liệu nào</translation>
    </message>
    <message>
        <source>Postil speaks this language from its next start.</source>
        <translation>Postil sẽ dùng ngôn ngữ này từ lần khởi động sau.</translation>
    </message>
    <message>
        <source>Postil {version}. It works offline: your articles never leave this computer.</source>
        <translation>Postil {version}. Ứng dụng chạy ngoại tuyến: bài báo của bạn không bao giờ rời khỏi máy này.</translation>
    </message>
</context>
<context>
    <name>ImportSummary</name>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>ImproveDialog</name>
    <message>
        <source>Improve suggestions</source>
        <translation>Cải thiện gợi ý</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed: {name} suggests as before.</source>
        <translation>Đã hủy. Không có gì thay đổi: {name} vẫn gợi ý như trước.</translation>
    </message>
</context>
<context>
    <name>Improving</name>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Training is done: there is a new pipeline.</source>
        <translation>Huấn luyện xong: đã có bộ phân tích mới.</translation>
    </message>
    <message>
        <source>Training goes on; “Improve suggestions” in the menu shows how far it is.</source>
        <translation>Việc huấn luyện vẫn tiếp tục; mục “Cải thiện gợi ý” trong trình đơn cho biết đã đến đâu.</translation>
    </message>
    <message>
        <source>{name} suggests from now on. It can renew the suggestions in documents that aren’t done.</source>
        <translation>Từ nay {name} sẽ gợi ý. Có thể làm mới gợi ý trong các tài liệu chưa xong.</translation>
    </message>
    <message>
        <source>{name} suggests as before. The new one is in the list of pipelines.</source>
        <translation>{name} vẫn gợi ý như trước. Bộ mới nằm trong danh sách bộ phân tích.</translation>
    </message>
    <message>
        <source>Copy into a folder</source>
        <translation>Sao chép vào thư mục</translation>
    </message>
    <message>
        <source>The pipeline was copied to {folder}.</source>
        <translation>Đã sao chép bộ phân tích vào {folder}.</translation>
    </message>
    <message>
        <source>{name} suggests from now on.</source>
        <translation>Từ nay {name} sẽ gợi ý.</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Gợi ý lại</translation>
    </message>
</context>
<context>
    <name>KindsModel</name>
    <message>
        <source>No language</source>
        <translation>Không rõ ngôn ngữ</translation>
    </message>
    <message>
        <source>Click to hide or show all of it</source>
        <translation>Nhấp để ẩn hoặc hiện tất cả</translation>
    </message>
    <message>
        <source>{share} · often wrong</source>
        <translation>{share} · hay sai</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>đang hiện</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>đang ẩn</translation>
    </message>
    <message>
        <source>{shown}, not measured</source>
        <translation>{shown}, chưa đo</translation>
    </message>
    <message>
        <source>{shown}, often wrong: {share} right</source>
        <translation>{shown}, hay sai: {share} đúng</translation>
    </message>
    <message>
        <source>{shown}, {share} right</source>
        <translation>{shown}, {share} đúng</translation>
    </message>
</context>
<context>
    <name>LabelMapping</name>
    <message>
        <source>Labels of the pipeline and of the project</source>
        <translation>Nhãn của bộ phân tích và của dự án</translation>
    </message>
    <message>
        <source>Its label</source>
        <translation>Nhãn của nó</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Trở thành</translation>
    </message>
    <message>
        <source>{label} becomes</source>
        <translation>{label} trở thành</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>bỏ qua</translation>
    </message>
</context>
<context>
    <name>LearntNotice</name>
    <message>
        <source>Proposed in 1 other article</source>
        <translation>Được gợi ý trong 1 bài khác</translation>
    </message>
    <message>
        <source>Proposed in {count} other articles</source>
        <translation>Được gợi ý trong {count} bài khác</translation>
    </message>
    <message>
        <source>“{name}” is proposed in 1 other article</source>
        <translation>“{name}” được gợi ý trong 1 bài khác</translation>
    </message>
    <message>
        <source>“{name}” is proposed in {count} other articles</source>
        <translation>“{name}” được gợi ý trong {count} bài khác</translation>
    </message>
</context>
<context>
    <name>LinePlot</name>
    <message>
        <source>{name}: {first} at first, {last} now; lowest {low}, highest {high}.</source>
        <translation>{name}: lúc đầu {first}, bây giờ {last}; thấp nhất {low}, cao nhất {high}.</translation>
    </message>
    <message>
        <source>step 0</source>
        <translation>bước 0</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {name}…</source>
        <translation>Đang mở {name}…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Hoàn tác: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Làm lại: {step}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>MarkEditor</name>
    <message>
        <source>Chosen mark</source>
        <translation>Phần đánh dấu đang chọn</translation>
    </message>
    <message>
        <source>Nothing is chosen. Click a mark, or press Tab for the next suggestion.</source>
        <translation>Chưa chọn gì. Nhấp vào phần đánh dấu hoặc nhấn Tab để tới gợi ý tiếp theo.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Ranh giới</translation>
    </message>
    <message>
        <source>Move the edges (E)</source>
        <translation>Dời ranh giới (E)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Delete this mark (Delete)</source>
        <translation>Xóa phần đánh dấu này (Delete)</translation>
    </message>
    <message>
        <source>Ask the lead</source>
        <translation>Hỏi trưởng nhóm</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Nhạy cảm</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Chấp nhận</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Marked by somebody else</source>
        <translation>Người khác đánh dấu</translation>
    </message>
    <message>
        <source>Suggested because this name was marked elsewhere</source>
        <translation>Được gợi ý vì tên này đã được đánh dấu ở nơi khác</translation>
    </message>
    <message>
        <source>Suggested by {pipeline}</source>
        <translation>Gợi ý của {pipeline}</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã chấp nhận</translation>
    </message>
    <message>
        <source>accepted with a change</source>
        <translation>đã chấp nhận và sửa</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>PipelineDetails</name>
    <message>
        <source>What its labels become</source>
        <translation>Nhãn của nó trở thành</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Điểm</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>mọi ngôn ngữ</translation>
    </message>
    <message>
        <source>Trained from 1 document of a project, beginning with {parent}.</source>
        <translation>Huấn luyện từ 1 tài liệu của một dự án, bắt đầu từ {parent}.</translation>
    </message>
    <message>
        <source>Trained from {count} documents of a project, beginning with {parent}.</source>
        <translation>Huấn luyện từ {count} tài liệu của một dự án, bắt đầu từ {parent}.</translation>
    </message>
    <message>
        <source>Postil’s rules and word lists: names, dates, roles and claims without any training.</source>
        <translation>Quy tắc và danh sách từ của Postil: tên, ngày tháng, chức vụ và phát ngôn, không cần huấn luyện.</translation>
    </message>
    <message>
        <source>Postil’s rules together with a recogniser that was trained on news.</source>
        <translation>Quy tắc của Postil cùng một bộ nhận dạng được huấn luyện trên tin tức.</translation>
    </message>
    <message>
        <source>A spaCy pipeline from elsewhere.</source>
        <translation>Một bộ phân tích spaCy từ nơi khác.</translation>
    </message>
    <message>
        <source>not measured on documents of a project</source>
        <translation>chưa đo trên tài liệu của dự án nào</translation>
    </message>
    <message>
        <source>F1 {score} on 1 document that was kept aside</source>
        <translation>F1 {score} trên 1 tài liệu để riêng</translation>
    </message>
    <message>
        <source>F1 {score} on {count} documents that were kept aside</source>
        <translation>F1 {score} trên {count} tài liệu để riêng</translation>
    </message>
    <message>
        <source>{figure}; {name} had {score} there</source>
        <translation>{figure}; ở đó {name} đạt {score}</translation>
    </message>
    <message>
        <source>It names no labels, so it suggests nothing.</source>
        <translation>Nó không nêu nhãn nào nên không gợi ý gì.</translation>
    </message>
    <message>
        <source>They can be changed once the pipeline was added here from its folder.</source>
        <translation>Có thể đổi sau khi thêm bộ phân tích vào đây từ thư mục của nó.</translation>
    </message>
    <message>
        <source>A change is kept at once, and counts from the next suggestions on.</source>
        <translation>Thay đổi được lưu ngay và có hiệu lực từ những gợi ý tiếp theo.</translation>
    </message>
</context>
<context>
    <name>PipelinesDialog</name>
    <message>
        <source>Pipelines</source>
        <translation>Bộ phân tích</translation>
    </message>
    <message>
        <source>Add from a &amp;file…</source>
        <translation>Thêm từ &amp;tệp…</translation>
    </message>
    <message>
        <source>Add from a f&amp;older…</source>
        <translation>Thêm từ t&amp;hư mục…</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Dùng</translation>
    </message>
    <message>
        <source>&amp;Export as a folder…</source>
        <translation>&amp;Xuất ra thư mục…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Bỏ…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Đang dùng</translation>
    </message>
    <message>
        <source>any language</source>
        <translation>mọi ngôn ngữ</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Remove {name} {version} from this computer? Its suggestions stay in the projects.</source>
        <translation>Bỏ {name} {version} khỏi máy này? Các gợi ý của nó vẫn còn trong dự án.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Add a pipeline</source>
        <translation>Thêm bộ phân tích</translation>
    </message>
    <message>
        <source>spaCy pipelines (*.whl *.zip)</source>
        <translation>Bộ phân tích spaCy (*.whl *.zip)</translation>
    </message>
    <message>
        <source>{file} is being checked…</source>
        <translation>Đang kiểm tra {file}…</translation>
    </message>
    <message>
        <source>{name} {version} was added.</source>
        <translation>Đã thêm {name} {version}.</translation>
    </message>
</context>
<context>
    <name>PropertiesDialog</name>
    <message>
        <source>Properties – {title}</source>
        <translation>Thông tin – {title}</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Chưa biết</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tiêu đề</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>N&amp;gày</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>Ng&amp;uồn</translation>
    </message>
    <message>
        <source>&amp;Web address</source>
        <translation>Địa chỉ &amp;web</translation>
    </message>
    <message>
        <source>Your &amp;note</source>
        <translation>Ghi &amp;chú của bạn</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Zones: what is not running article text</source>
        <translation>Vùng: những phần không thuộc nội dung bài</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Right and complete (F1)</source>
        <translation>Đúng và đủ (F1)</translation>
    </message>
    <message>
        <source>How many suggestions are right, and how many names are suggested, in one number.</source>
        <translation>Bao nhiêu gợi ý đúng và bao nhiêu tên được gợi ý, gộp trong một con số.</translation>
    </message>
    <message>
        <source>Accepted unchanged</source>
        <translation>Chấp nhận nguyên vẹn</translation>
    </message>
    <message>
        <source>The share of the suggestions that is right to the letter.</source>
        <translation>Tỷ lệ gợi ý đúng đến từng chữ.</translation>
    </message>
    <message>
        <source>Work that is left</source>
        <translation>Việc còn lại</translation>
    </message>
    <message>
        <source>What is left to decide and to mark, as a share of marking everything by hand.</source>
        <translation>Phần còn phải quyết định và đánh dấu, so với việc đánh dấu tất cả bằng tay.</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Số dấu</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Nguyên vẹn</translation>
    </message>
    <message>
        <source>Work left</source>
        <translation>Còn lại</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Khác biệt</translation>
    </message>
    <message>
        <source>Figures by label and language</source>
        <translation>Số liệu theo nhãn và ngôn ngữ</translation>
    </message>
    <message>
        <source>Export as a folder…</source>
        <translation>Xuất ra thư mục…</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Giữ bộ cũ</translation>
    </message>
    <message>
        <source>Use the new one</source>
        <translation>Dùng bộ mới</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Gợi ý lại</translation>
    </message>
    <message>
        <source>The new pipeline is better on the document that was kept aside.</source>
        <translation>Bộ phân tích mới tốt hơn trên tài liệu để riêng.</translation>
    </message>
    <message>
        <source>The new pipeline is better on the {count} documents that were kept aside.</source>
        <translation>Bộ phân tích mới tốt hơn trên {count} tài liệu để riêng.</translation>
    </message>
    <message>
        <source>The new pipeline is better on this project, but has forgotten too much of what it knew.</source>
        <translation>Bộ phân tích mới tốt hơn trên dự án này, nhưng đã quên quá nhiều điều từng biết.</translation>
    </message>
    <message>
        <source>The new pipeline is not better on the document that was kept aside.</source>
        <translation>Bộ phân tích mới không tốt hơn trên tài liệu để riêng.</translation>
    </message>
    <message>
        <source>The new pipeline is not better on the {count} documents that were kept aside.</source>
        <translation>Bộ phân tích mới không tốt hơn trên {count} tài liệu để riêng.</translation>
    </message>
    <message>
        <source>{old} is the old one, {new} the new one.</source>
        <translation>{old} là bộ cũ, {new} là bộ mới.</translation>
    </message>
    <message>
        <source>So few documents make a rough measure.</source>
        <translation>Ít tài liệu như vậy chỉ cho số đo sơ bộ.</translation>
    </message>
    <message>
        <source>Nobody marked any here. Suggested in vain: {old} by the one in use, {new} by the new one.</source>
        <translation>Không ai đánh dấu loại này. Gợi ý thừa: bộ đang dùng {old}, bộ mới {new}.</translation>
    </message>
    <message>
        <source>Claim: {label}</source>
        <translation>Phát ngôn: {label}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <translation>✓ tốt hơn</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= như cũ</translation>
    </message>
    <message>
        <source>✗ worse</source>
        <translation>✗ kém hơn</translation>
    </message>
</context>
<context>
    <name>RoleFields</name>
    <message>
        <source>Roles</source>
        <translation>Vai</translation>
    </message>
    <message>
        <source>Fill with the selection, or with what you click next</source>
        <translation>Điền bằng vùng chọn hoặc phần bạn nhấp tiếp theo</translation>
    </message>
    <message>
        <source>Fill {role}</source>
        <translation>Điền {role}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Postil can learn from what you and your colleagues decided in this project. All of it happens on this computer.</source>
        <translation>Postil có thể học từ những gì bạn và đồng nghiệp đã quyết định trong dự án này. Mọi việc diễn ra trên máy này.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Bắt đầu từ</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>What there is to learn from</source>
        <translation>Có gì để học</translation>
    </message>
    <message>
        <source>What happens then</source>
        <translation>Sau đó</translation>
    </message>
    <message>
        <source>1. A new pipeline is trained, which takes some minutes. You can go on annotating.</source>
        <translation>1. Một bộ phân tích mới được huấn luyện, mất vài phút. Bạn có thể tiếp tục đánh dấu.</translation>
    </message>
    <message>
        <source>2. It and the one in use are measured on the documents that are kept aside.</source>
        <translation>2. Bộ mới và bộ đang dùng được đo trên các tài liệu để riêng.</translation>
    </message>
    <message>
        <source>3. You choose which of them suggests. Until then nothing changes.</source>
        <translation>3. Bạn chọn bộ nào sẽ gợi ý. Cho đến lúc đó không có gì thay đổi.</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Bắt đầu từ</translation>
    </message>
    <message>
        <source>The project is being read.</source>
        <translation>Đang đọc dự án.</translation>
    </message>
    <message>
        <source>document done: what is left unmarked there counts as no name.</source>
        <translation>tài liệu đã xong: phần không đánh dấu ở đó được coi là không phải tên.</translation>
    </message>
    <message>
        <source>documents done: what is left unmarked there counts as no name.</source>
        <translation>tài liệu đã xong: phần không đánh dấu ở đó được coi là không phải tên.</translation>
    </message>
    <message>
        <source>document started: what is left unmarked there counts for nothing.</source>
        <translation>tài liệu đang làm: phần không đánh dấu ở đó không được tính.</translation>
    </message>
    <message>
        <source>documents started: what is left unmarked there counts for nothing.</source>
        <translation>tài liệu đang làm: phần không đánh dấu ở đó không được tính.</translation>
    </message>
    <message>
        <source>name that was marked or accepted.</source>
        <translation>tên đã đánh dấu hoặc chấp nhận.</translation>
    </message>
    <message>
        <source>names that were marked or accepted.</source>
        <translation>tên đã đánh dấu hoặc chấp nhận.</translation>
    </message>
    <message>
        <source>suggestion that was rejected or corrected.</source>
        <translation>gợi ý đã từ chối hoặc sửa.</translation>
    </message>
    <message>
        <source>suggestions that were rejected or corrected.</source>
        <translation>gợi ý đã từ chối hoặc sửa.</translation>
    </message>
    <message>
        <source>more document is kept aside for the test: nothing is learnt from it.</source>
        <translation>tài liệu nữa được để riêng để kiểm tra: không học gì từ đó.</translation>
    </message>
    <message>
        <source>more documents are kept aside for the test: nothing is learnt from them.</source>
        <translation>tài liệu nữa được để riêng để kiểm tra: không học gì từ đó.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Mở chỉ đọc</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Đã lưu hết</translation>
    </message>
    <message>
        <source>All saved {time}</source>
        <translation>Đã lưu hết lúc {time}</translation>
    </message>
    <message>
        <source>1 entity</source>
        <translation>1 thực thể</translation>
    </message>
    <message>
        <source>1 claim</source>
        <translation>1 phát ngôn</translation>
    </message>
    <message>
        <source>1 suggestion left</source>
        <translation>còn 1 gợi ý</translation>
    </message>
    <message>
        <source>{count} entities</source>
        <translation>{count} thực thể</translation>
    </message>
    <message>
        <source>{count} claims</source>
        <translation>{count} phát ngôn</translation>
    </message>
    <message>
        <source>{count} suggestions left</source>
        <translation>còn {count} gợi ý</translation>
    </message>
</context>
<context>
    <name>SuggestionKinds</name>
    <message>
        <source>Which suggestions to show</source>
        <translation>Các gợi ý cần hiện</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Hide what is often wrong</source>
        <translation>Ẩn những gì hay sai</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Hidden suggestions stay stored; ticking a kind again brings them back. The figures say how many of 100 were right when the pipeline was tested.</source>
        <translation>Gợi ý bị ẩn vẫn được lưu; đánh dấu lại ô thì chúng hiện ra. Con số cho biết trong 100 gợi ý có bao nhiêu gợi ý đúng khi bộ phân tích được kiểm tra.</translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>No suggestion is left in this article.</source>
        <translation>Bài này không còn gợi ý nào.</translation>
    </message>
    <message>
        <source>Show suggestions of</source>
        <translation>Hiện gợi ý về</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Chấp nhận hết</translation>
    </message>
    <message>
        <source>More about suggestions</source>
        <translation>Thêm về gợi ý</translation>
    </message>
    <message>
        <source>All suggestions</source>
        <translation>Mọi gợi ý</translation>
    </message>
    <message>
        <source>All entities</source>
        <translation>Mọi thực thể</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Mọi phát ngôn</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Choose a mark first.</source>
        <translation>Hãy chọn một phần đánh dấu trước.</translation>
    </message>
    <message>
        <source>Accept the suggestion first.</source>
        <translation>Hãy chấp nhận gợi ý trước.</translation>
    </message>
    <message>
        <source>This mark is somebody else&apos;s and can&apos;t be changed.</source>
        <translation>Phần đánh dấu này là của người khác nên không sửa được.</translation>
    </message>
    <message>
        <source>There is no sentence here. Put the caret into one, or select words.</source>
        <translation>Ở đây không có câu nào. Hãy đặt con trỏ vào một câu hoặc chọn từ.</translation>
    </message>
    <message>
        <source>Claims are marked in running text and captions, not here ({zone}).</source>
        <translation>Phát ngôn được đánh dấu trong nội dung bài và chú thích ảnh, không phải ở đây ({zone}).</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Your name</source>
        <translation>Tên của bạn</translation>
    </message>
    <message>
        <source>Who says what: mark people, places and claims in news articles.</source>
        <translation>Ai nói gì: đánh dấu người, địa điểm và phát ngôn trong bài báo.</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Bạn tên là gì?</translation>
    </message>
    <message>
        <source>Your marks carry it, so that your team knows whose they are.</source>
        <translation>Tên đi kèm các phần đánh dấu để nhóm biết đó là của bạn.</translation>
    </message>
    <message>
        <source>Sample project</source>
        <translation>Dự án mẫu</translation>
    </message>
    <message>
        <source>Five short articles to try everything on</source>
        <translation>Năm bài ngắn để dùng thử mọi thứ</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Dự án mới</translation>
    </message>
    <message>
        <source>An empty one, for your own articles</source>
        <translation>Dự án trống cho bài báo của bạn</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Mở dự án</translation>
    </message>
    <message>
        <source>A .postil file that is already there</source>
        <translation>Một tệp .postil đã có sẵn trên máy</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Dự án gần đây</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Choose a document on the left.</source>
        <translation>Hãy chọn một tài liệu ở bên trái.</translation>
    </message>
    <message>
        <source>Drop articles here as text files,
or import them with Ctrl+I.</source>
        <translation>Thả bài báo dạng tệp văn bản vào đây
hoặc nhập bằng Ctrl+I.</translation>
    </message>
</context>
<context>
    <name>ZoneRow</name>
    <message>
        <source>Kind of zone</source>
        <translation>Loại vùng</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remove the zone “{words}”</source>
        <translation>Bỏ vùng “{words}”</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Dự án</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Chỉnh sửa</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>Đán&amp;h dấu</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Tài liệu</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Đ&amp;i tới</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Mở &amp;gần đây</translation>
    </message>
    <message>
        <source>Mar&amp;k as</source>
        <translation>Đánh dấu &amp;là</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>&amp;Vùng</translation>
    </message>
    <message>
        <source>S&amp;tatus</source>
        <translation>Trạng thá&amp;i</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Giao diện</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Ngôn ngữ</translation>
    </message>
    <message>
        <source>Line &amp;width</source>
        <translation>Độ &amp;rộng dòng</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>Dự án &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Mở &amp;dự án…</translation>
    </message>
    <message>
        <source>&amp;Sample project</source>
        <translation>Dự án mẫ&amp;u</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>N&amp;hập tệp…</translation>
    </message>
    <message>
        <source>Import &amp;folder…</source>
        <translation>Nhập &amp;thư mục…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Xuất…</translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation>Đó&amp;ng dự án</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Th&amp;oát</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Find in article</source>
        <translation>&amp;Tìm trong bài</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Tìm &amp;kế tiếp</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Tìm ngượ&amp;c lại</translation>
    </message>
    <message>
        <source>&amp;Next suggestion</source>
        <translation>&amp;Gợi ý tiếp theo</translation>
    </message>
    <message>
        <source>&amp;Previous suggestion</source>
        <translation>Gợi ý &amp;trước</translation>
    </message>
    <message>
        <source>&amp;Accept suggestion</source>
        <translation>&amp;Chấp nhận gợi ý</translation>
    </message>
    <message>
        <source>Re&amp;ject suggestion</source>
        <translation>Từ c&amp;hối gợi ý</translation>
    </message>
    <message>
        <source>&amp;Claim from selection or sentence</source>
        <translation>&amp;Phát ngôn (vùng chọn hoặc câu)</translation>
    </message>
    <message>
        <source>Change the &amp;edges</source>
        <translation>Chỉnh &amp;ranh giới</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Gh&amp;i chú</translation>
    </message>
    <message>
        <source>&amp;Delete mark</source>
        <translation>&amp;Xóa phần đánh dấu</translation>
    </message>
    <message>
        <source>Ask the &amp;lead</source>
        <translation>Hỏi trưởng &amp;nhóm</translation>
    </message>
    <message>
        <source>&amp;Sensitive</source>
        <translation>Nhạy cả&amp;m</translation>
    </message>
    <message>
        <source>Mark with label {number}</source>
        <translation>Đánh dấu bằng nhãn {number}</translation>
    </message>
    <message>
        <source>Done, and open the &amp;next</source>
        <translation>Xong, mở tài liệu &amp;tiếp theo</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Mới</translation>
    </message>
    <message>
        <source>&amp;Started</source>
        <translation>Đang &amp;làm</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Xong</translation>
    </message>
    <message>
        <source>&amp;Suggest again here</source>
        <translation>Gợi ý &amp;lại ở đây</translation>
    </message>
    <message>
        <source>Suggest in &amp;all documents</source>
        <translation>&amp;Gợi ý cho mọi tài liệu</translation>
    </message>
    <message>
        <source>Suggest &amp;without asking</source>
        <translation>Tự độ&amp;ng gợi ý</translation>
    </message>
    <message>
        <source>Suggestions to s&amp;how…</source>
        <translation>Gợi ý &amp;cần hiện…</translation>
    </message>
    <message>
        <source>A&amp;cceptance over time…</source>
        <translation>Mức chấp nhận th&amp;eo thời gian…</translation>
    </message>
    <message>
        <source>I&amp;mprove suggestions…</source>
        <translation>Cải thiện gợi ý cho &amp;dự án…</translation>
    </message>
    <message>
        <source>P&amp;ipelines…</source>
        <translation>&amp;Bộ phân tích…</translation>
    </message>
    <message>
        <source>&amp;Header</source>
        <translation>Đầ&amp;u trang</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tiêu đề</translation>
    </message>
    <message>
        <source>&amp;Byline</source>
        <translation>Tác &amp;giả</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>&amp;Chú thích ảnh</translation>
    </message>
    <message>
        <source>C&amp;redit</source>
        <translation>Gh&amp;i nguồn</translation>
    </message>
    <message>
        <source>Re&amp;lated articles</source>
        <translation>&amp;Bài liên quan</translation>
    </message>
    <message>
        <source>&amp;Footer</source>
        <translation>Châ&amp;n trang</translation>
    </message>
    <message>
        <source>&amp;Article text (no zone)</source>
        <translation>Nội dung bài (&amp;không vùng)</translation>
    </message>
    <message>
        <source>&amp;Properties…</source>
        <translation>T&amp;hông tin…</translation>
    </message>
    <message>
        <source>De&amp;lete document</source>
        <translation>&amp;Xóa tài liệu</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>Tài liệu &amp;tiếp theo</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>Tài liệu t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Search by title</source>
        <translation>Tì&amp;m theo tiêu đề</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>&amp;Khung tiếp theo</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Khun&amp;g trước</translation>
    </message>
    <message>
        <source>Back to the &amp;text</source>
        <translation>&amp;Về lại bài</translation>
    </message>
    <message>
        <source>&amp;Document list</source>
        <translation>&amp;Danh sách tài liệu</translation>
    </message>
    <message>
        <source>&amp;Annotation panel</source>
        <translation>&amp;Bảng đánh dấu</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Chữ &amp;lớn hơn</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Chữ n&amp;hỏ hơn</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Cỡ chữ thường</translation>
    </message>
    <message>
        <source>&amp;Narrow</source>
        <translation>&amp;Hẹp</translation>
    </message>
    <message>
        <source>&amp;Middle</source>
        <translation>&amp;Vừa</translation>
    </message>
    <message>
        <source>&amp;Wide</source>
        <translation>&amp;Rộng</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>Theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>&amp;Night</source>
        <translation>&amp;Tối</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>&amp;Français</source>
        <translation>&amp;Français</translation>
    </message>
    <message>
        <source>&amp;Tiếng Việt</source>
        <translation>&amp;Tiếng Việt</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Phím tắt</translation>
    </message>
    <message>
        <source>&amp;Guideline of the label</source>
        <translation>Hướng &amp;dẫn về nhãn</translation>
    </message>
    <message>
        <source>&amp;About Postil</source>
        <translation>&amp;Giới thiệu Postil</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong in Postil; your saved work is safe. The details are in {file}.</source>
        <translation>Postil gặp sự cố; phần việc đã lưu của bạn vẫn an toàn. Chi tiết nằm trong {file}.</translation>
    </message>
    <message>
        <source>The zone {start}–{end} overlaps another one or lies outside the text.</source>
        <translation>Vùng {start}–{end} chồng lên vùng khác hoặc nằm ngoài văn bản.</translation>
    </message>
    <message>
        <source>This mark is no longer there.</source>
        <translation>Phần đánh dấu này không còn nữa.</translation>
    </message>
    <message>
        <source>This mark is somebody else&apos;s and can&apos;t be changed.</source>
        <translation>Phần đánh dấu này là của người khác nên không sửa được.</translation>
    </message>
    <message>
        <source>The label {label} is not in this project&apos;s scheme.</source>
        <translation>Nhãn {label} không có trong bộ nhãn của dự án này.</translation>
    </message>
    <message>
        <source>These words are already marked {label}.</source>
        <translation>Những từ này đã được đánh dấu {label}.</translation>
    </message>
    <message>
        <source>This can&apos;t be marked: {reason}.</source>
        <translation>Không đánh dấu được phần này: {reason}.</translation>
    </message>
    <message>
        <source>{name} = {value} is not in this project&apos;s scheme.</source>
        <translation>{name} = {value} không có trong bộ nhãn của dự án này.</translation>
    </message>
    <message>
        <source>The role {role} is not in this project&apos;s scheme.</source>
        <translation>Vai {role} không có trong bộ nhãn của dự án này.</translation>
    </message>
    <message>
        <source>This can&apos;t fill a role: {reason}.</source>
        <translation>Phần này không điền vào vai được: {reason}.</translation>
    </message>
    <message>
        <source>Claims are marked in running text and captions, not in a {kind}.</source>
        <translation>Phát ngôn được đánh dấu trong nội dung bài và chú thích ảnh, không phải trong vùng này ({kind}).</translation>
    </message>
    <message>
        <source>{file} is the project itself; give the export another name.</source>
        <translation>{file} chính là dự án; hãy đặt tên khác cho tệp xuất.</translation>
    </message>
    <message>
        <source>{file} is not a dataset card of Postil and would be overwritten; choose another folder.</source>
        <translation>{file} không phải là thẻ bộ dữ liệu của Postil và sẽ bị ghi đè; hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Nobody in {file} is called {name}.</source>
        <translation>Trong {file} không có ai tên {name}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {reason}.</source>
        <translation>Không ghi được {file}: {reason}.</translation>
    </message>
    <message>
        <source>The export was cancelled; {file} was not written.</source>
        <translation>Việc xuất đã bị hủy; {file} chưa được ghi.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {where} is not right ({reason}).</source>
        <translation>{file}, dòng {line}: {where} không đúng ({reason}).</translation>
    </message>
    <message>
        <source>{file}, line {line}: {where} has no “{key}”.</source>
        <translation>{file}, dòng {line}: {where} thiếu “{key}”.</translation>
    </message>
    <message>
        <source>{file}, line {line}: its schema is “{schema}”, and this Postil reads “{ours}”.</source>
        <translation>{file}, dòng {line}: định dạng là “{schema}”, còn Postil này đọc “{ours}”.</translation>
    </message>
    <message>
        <source>{file}, line {line}: its offsets count “{unit}”; postil/1 counts code points.</source>
        <translation>{file}, dòng {line}: vị trí được đếm theo “{unit}”; postil/1 đếm theo điểm mã.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a revision is not a whole number above zero.</source>
        <translation>{file}, dòng {line}: số lần sửa phải là số nguyên lớn hơn không.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {reason}.</source>
        <translation>Không đọc được {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not valid JSON ({reason}); the file may be cut off or damaged.</source>
        <translation>{file}, dòng {line}: không phải JSON hợp lệ ({reason}); tệp có thể bị cắt cụt hoặc hỏng.</translation>
    </message>
    <message>
        <source>{file}, line {line}: the JSON is nested too deeply to be an article.</source>
        <translation>{file}, dòng {line}: JSON lồng nhau quá sâu, không thể là bài báo.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this is not UTF-8 (the byte at place {place} is wrong).</source>
        <translation>{file}, dòng {line}: đây không phải là UTF-8 (byte ở vị trí {place} bị sai).</translation>
    </message>
    <message>
        <source>{file}, line {line}: the text holds half a character (a lone surrogate), or the line is cut off.</source>
        <translation>{file}, dòng {line}: văn bản chứa nửa ký tự (một surrogate lẻ), hoặc dòng bị cắt cụt.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {what}.</source>
        <translation>{file}, dòng {line}: {what}.</translation>
    </message>
    <message>
        <source>{file} is not valid {encoding}: byte {position} (line {line}) is wrong, and no other encoding explains the file; save it again as UTF-8.</source>
        <translation>{file} không phải {encoding} hợp lệ: byte {position} (dòng {line}) bị sai và không có bảng mã nào khác phù hợp; hãy lưu lại tệp ở dạng UTF-8.</translation>
    </message>
    <message>
        <source>{file} is not a text file: it holds binary data.</source>
        <translation>{file} không phải tệp văn bản: tệp chứa dữ liệu nhị phân.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} trống.</translation>
    </message>
    <message>
        <source>{file} holds nothing but blanks.</source>
        <translation>{file} chỉ có khoảng trắng.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a text file.</source>
        <translation>{file} là thư mục, không phải tệp văn bản.</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file.</source>
        <translation>{file} không phải là tệp thông thường.</translation>
    </message>
    <message>
        <source>{file} is too large for one article ({size} MB; at most {most} MB).</source>
        <translation>{file} quá lớn đối với một bài báo ({size} MB; tối đa {most} MB).</translation>
    </message>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} không tồn tại.</translation>
    </message>
    <message>
        <source>Not UTF-8: read as {encoding}. Look whether the accents are right.</source>
        <translation>Không phải UTF-8: đọc theo {encoding}. Hãy xem dấu có đúng không.</translation>
    </message>
    <message>
        <source>{count} characters were lost before this file was written (they show as {sign}).</source>
        <translation>{count} ký tự đã mất trước khi tệp này được ghi (hiện là {sign}).</translation>
    </message>
    <message>
        <source>The folder {file} holds no file that Postil can read.</source>
        <translation>Thư mục {file} không có tệp nào Postil đọc được.</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>Không có tệp {file}.</translation>
    </message>
    <message>
        <source>{file} is of a kind that Postil can&apos;t read ({known} are).</source>
        <translation>Postil không đọc được loại tệp này: {file} (chỉ đọc {known}).</translation>
    </message>
    <message>
        <source>{file}, line {line}: {name} is a {theirs} there and a {ours} in this project.</source>
        <translation>{file}, dòng {line}: {name} ở đó là “{theirs}” nhưng trong dự án này là “{ours}”.</translation>
    </message>
    <message>
        <source>{name}: title, language, metadata or zones</source>
        <translation>{name}: tiêu đề, ngôn ngữ, thông tin hoặc vùng</translation>
    </message>
    <message>
        <source>{name}: status and note</source>
        <translation>{name}: trạng thái và ghi chú</translation>
    </message>
    <message>
        <source>{file}, line {line}: the id {id} belongs to a mark of another document or annotator.</source>
        <translation>{file}, dòng {line}: mã {id} thuộc về phần đánh dấu của tài liệu hoặc người đánh dấu khác.</translation>
    </message>
    <message>
        <source>line {line}: the mark {id}</source>
        <translation>dòng {line}: phần đánh dấu {id}</translation>
    </message>
    <message>
        <source>line {line}: “{key}” is not known and was left out</source>
        <translation>dòng {line}: “{key}” không rõ là gì nên bị bỏ qua</translation>
    </message>
    <message>
        <source>This step can&apos;t be undone or redone: an import or another person has since changed the same marks.</source>
        <translation>Không thể hoàn tác hoặc làm lại bước này: từ đó đến nay một lần nhập hoặc người khác đã sửa chính các phần đánh dấu đó.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Postil; install that one to open it.</source>
        <translation>{file} được tạo bằng bản Postil mới hơn; hãy cài bản đó để mở.</translation>
    </message>
    <message>
        <source>{file} is not a Postil project.</source>
        <translation>{file} không phải là dự án Postil.</translation>
    </message>
    <message>
        <source>{file} is not complete: delete it and make the project again.</source>
        <translation>{file} chưa hoàn chỉnh: hãy xóa tệp và tạo lại dự án.</translation>
    </message>
    <message>
        <source>{file} is already there; choose another name.</source>
        <translation>{file} đã có; hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>{file} is open for reading only.</source>
        <translation>{file} đang mở chỉ đọc.</translation>
    </message>
    <message>
        <source>A file is being imported just now; wait until it is done, or cancel it.</source>
        <translation>Đang nhập một tệp; hãy đợi xong hoặc hủy việc nhập.</translation>
    </message>
    <message>
        <source>There is no project {file}.</source>
        <translation>Không có dự án {file}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened: {reason}.</source>
        <translation>Không mở được {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} is open elsewhere: {holder} is working on it.</source>
        <translation>{file} đang mở ở nơi khác: {holder} đang làm việc với tệp này.</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be written to: {reason}.</source>
        <translation>Không ghi được vào {folder}: {reason}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be made: {reason}.</source>
        <translation>Không tạo được {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be read: {reason}.</source>
        <translation>Không đọc được {file}: {reason}.</translation>
    </message>
    <message>
        <source>{file} could not be written, and nothing of this step was kept: {reason}.</source>
        <translation>Không ghi được {file} và không giữ lại gì của bước này: {reason}.</translation>
    </message>
    <message>
        <source>{file}: {place} is not right: {reason}.</source>
        <translation>{file}: {place} không đúng: {reason}.</translation>
    </message>
    <message>
        <source>{file}: {first} and {second} have the same key {key}; give one of them another.</source>
        <translation>{file}: {first} và {second} dùng chung phím {key}; hãy đổi phím cho một trong hai.</translation>
    </message>
    <message>
        <source>{file}: “languages” must list the articles’ languages as codes such as “en” and “vi”.</source>
        <translation>{file}: “languages” phải liệt kê ngôn ngữ của bài báo bằng mã như “en” và “vi”.</translation>
    </message>
    <message>
        <source>{file}: the key “{key}” of {name} is neither a digit nor a letter from A to Z.</source>
        <translation>{file}: phím “{key}” của {name} không phải chữ số cũng không phải chữ cái từ A đến Z.</translation>
    </message>
    <message>
        <source>{file}: the key {key} of {name} is taken by a command (A, C, E, N and X are).</source>
        <translation>{file}: phím {key} của {name} đã dành cho một lệnh (A, C, E, N và X là phím lệnh).</translation>
    </message>
    <message>
        <source>{file}: the attribute {name} needs at least one value, and no value twice or blank.</source>
        <translation>{file}: thuộc tính {name} cần ít nhất một giá trị, không trùng và không để trống.</translation>
    </message>
    <message>
        <source>{file}: {place} has no “{field}”.</source>
        <translation>{file}: {place} thiếu “{field}”.</translation>
    </message>
    <message>
        <source>{file}: {place} has “{field}”, which no scheme knows.</source>
        <translation>{file}: {place} có “{field}”, mục mà không bộ nhãn nào có.</translation>
    </message>
    <message>
        <source>{file} is not a scheme: it is not valid TOML ({reason}).</source>
        <translation>{file} không phải là bộ nhãn: TOML không hợp lệ ({reason}).</translation>
    </message>
    <message>
        <source>{file} holds no scheme: {reason}.</source>
        <translation>{file} không có bộ nhãn: {reason}.</translation>
    </message>
    <message>
        <source>{file}: the colour “{colour}” of {name} is not written as #rrggbb.</source>
        <translation>{file}: màu “{colour}” của {name} không viết theo dạng #rrggbb.</translation>
    </message>
    <message>
        <source>{file}: “{name}” can&apos;t be the name of this {kind}; a name is one line of up to {most} characters without blanks at its ends.</source>
        <translation>{file}: “{name}” không dùng làm tên được ({kind}); tên là một dòng tối đa {most} ký tự, không có khoảng trắng ở hai đầu.</translation>
    </message>
    <message>
        <source>{file}: the attribute “{name}” is built in; take it out of the file.</source>
        <translation>{file}: thuộc tính “{name}” đã có sẵn; hãy bỏ khỏi tệp.</translation>
    </message>
    <message>
        <source>{file}: the {kind} “{name}” is there twice.</source>
        <translation>{file}: “{name}” ({kind}) xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>{file}: the attribute {name} has a title for “{value}”, which is not one of its values.</source>
        <translation>{file}: thuộc tính {name} có tên hiển thị cho “{value}”, vốn không phải giá trị của nó.</translation>
    </message>
    <message>
        <source>{file}: “{code}”, in the texts of {name}, is not a language code such as “en” or “vi”.</source>
        <translation>{file}: “{code}” trong phần văn bản của {name} không phải mã ngôn ngữ như “en” hay “vi”.</translation>
    </message>
    <message>
        <source>{file}: a text of {name} holds a control character; take it out.</source>
        <translation>{file}: một đoạn văn bản của {name} có ký tự điều khiển; hãy bỏ đi.</translation>
    </message>
    <message>
        <source>This document has been deleted; undo that first.</source>
        <translation>Tài liệu này đã bị xóa; hãy hoàn tác việc xóa trước.</translation>
    </message>
    <message>
        <source>The worker sent a line that is not understood; start again.</source>
        <translation>Tiến trình phân tích gửi một dòng không hiểu được; hãy thử lại.</translation>
    </message>
    <message>
        <source>The worker ended while it loaded the pipeline {name}.</source>
        <translation>Tiến trình phân tích đã dừng khi đang nạp bộ phân tích {name}.</translation>
    </message>
    <message>
        <source>The pipeline ended the worker process on this article; it was passed over.</source>
        <translation>Bộ phân tích làm dừng tiến trình ở bài này; bài đã được bỏ qua.</translation>
    </message>
    <message>
        <source>The worker process can&apos;t be started: {reason}.</source>
        <translation>Không khởi động được tiến trình phân tích: {reason}.</translation>
    </message>
    <message>
        <source>The worker process ended before it was ready; install Postil again.</source>
        <translation>Tiến trình phân tích đã dừng trước khi sẵn sàng; hãy cài lại Postil.</translation>
    </message>
    <message>
        <source>The worker process ended {times} times; suggesting was given up.</source>
        <translation>Tiến trình phân tích đã dừng {times} lần; việc gợi ý bị bỏ dở.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: {reason}</source>
        <translation>Không đọc được {file}: {reason}</translation>
    </message>
    <message>
        <source>{file} needs a program of its own ({name}), and Postil runs none that a pipeline brings; it was not installed.</source>
        <translation>{file} cần chương trình riêng ({name}), mà Postil không chạy chương trình nào đi kèm bộ phân tích; chưa cài đặt.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be used: its name or version holds strange characters.</source>
        <translation>Không dùng được {file}: tên hoặc phiên bản chứa ký tự lạ.</translation>
    </message>
    <message>
        <source>The pipeline {name} is already there; nothing was changed.</source>
        <translation>Bộ phân tích {name} đã có sẵn; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be used: its config.cfg is damaged or of another language ({reason}).</source>
        <translation>Không dùng được {file}: config.cfg bị hỏng hoặc thuộc ngôn ngữ khác ({reason}).</translation>
    </message>
    <message>
        <source>{file} can&apos;t be used: it is damaged or made for another spaCy ({reason}).</source>
        <translation>Không dùng được {file}: bị hỏng hoặc dành cho bản spaCy khác ({reason}).</translation>
    </message>
    <message>
        <source>The labels of {name} can&apos;t be changed: only those of an installed pipeline can.</source>
        <translation>Không đổi được nhãn của {name}: chỉ đổi được nhãn của bộ phân tích đã cài.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read; delete it to begin anew.</source>
        <translation>Không đọc được {file}; hãy xóa tệp để làm lại từ đầu.</translation>
    </message>
    <message>
        <source>There is too little to learn from: {documents} documents with {marks} decided names; at least {least_documents} different documents with {least_marks} names are needed, better are 20.</source>
        <translation>Có quá ít để học: {documents} tài liệu với {marks} tên đã quyết định; cần ít nhất {least_documents} tài liệu khác nhau với {least_marks} tên, tốt hơn là 20.</translation>
    </message>
    <message>
        <source>The pipeline {name} has no entity recogniser that could learn.</source>
        <translation>Bộ phân tích {name} không có bộ nhận dạng thực thể nào có thể học.</translation>
    </message>
    <message>
        <source>Training found nothing better than the pipeline it began with.</source>
        <translation>Huấn luyện không tìm được gì tốt hơn bộ phân tích ban đầu.</translation>
    </message>
    <message>
        <source>The pipeline {name} brings no sentences to rehearse; its own reading of what nobody has marked stood in.</source>
        <translation>Bộ phân tích {name} không kèm câu để ôn lại; cách nó đọc những phần chưa ai đánh dấu được dùng thay.</translation>
    </message>
    <message>
        <source>The pipeline {name} brings no sentences to rehearse, so it may forget what this project lacks.</source>
        <translation>Bộ phân tích {name} không kèm câu để ôn lại nên có thể quên những gì dự án này không có.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read: it is damaged.</source>
        <translation>Không đọc được {file}: tệp bị hỏng.</translation>
    </message>
    <message>
        <source>The worker is of another version of Postil; install Postil again.</source>
        <translation>Tiến trình phân tích thuộc phiên bản Postil khác; hãy cài lại Postil.</translation>
    </message>
    <message>
        <source>The worker was sent a line that it does not understand.</source>
        <translation>Tiến trình phân tích nhận được một dòng không hiểu được.</translation>
    </message>
    <message>
        <source>There is no pipeline {name}: give the folder of a spaCy pipeline, or one of {names}.</source>
        <translation>Không có bộ phân tích {name}: hãy chỉ ra thư mục của một bộ phân tích spaCy, hoặc một trong số {names}.</translation>
    </message>
    <message>
        <source>The pipeline {chosen} is not on this computer any more; {name} is used.</source>
        <translation>Bộ phân tích {chosen} không còn trên máy này; {name} được dùng thay.</translation>
    </message>
    <message>
        <source>The pipeline in {folder} has to be installed before it can be chosen.</source>
        <translation>Bộ phân tích trong {folder} phải được cài trước khi chọn.</translation>
    </message>
    <message>
        <source>The folder {folder} is no spaCy pipeline: its meta.json has no name.</source>
        <translation>Thư mục {folder} không phải bộ phân tích spaCy: meta.json không có tên.</translation>
    </message>
    <message>
        <source>The pipeline in {folder} can&apos;t be read: {reason}.</source>
        <translation>Không đọc được bộ phân tích trong {folder}: {reason}.</translation>
    </message>
    <message>
        <source>The folder {folder} is no spaCy pipeline: its meta.json is missing or damaged.</source>
        <translation>Thư mục {folder} không phải bộ phân tích spaCy: meta.json bị thiếu hoặc hỏng.</translation>
    </message>
    <message>
        <source>Which pipeline was chosen can&apos;t be read; {name} is used.</source>
        <translation>Không đọc được lựa chọn bộ phân tích; {name} được dùng.</translation>
    </message>
    <message>
        <source>{folder} is already there; nothing was changed.</source>
        <translation>{folder} đã có sẵn; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>{name} is not among the pipelines that were trained or installed on this computer ({keys}).</source>
        <translation>{name} không nằm trong số bộ phân tích được huấn luyện hoặc cài trên máy này ({keys}).</translation>
    </message>
    <message>
        <source>The pipeline can&apos;t be saved in {folder}: {reason}. Nothing was changed.</source>
        <translation>Không lưu được bộ phân tích vào {folder}: {reason}. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>There are several pipelines {name}: say which one of {keys}.</source>
        <translation>Có nhiều bộ phân tích {name}: hãy chọn một trong {keys}.</translation>
    </message>
    <message>
        <source>Another window is saving a pipeline just now; try again when it is done.</source>
        <translation>Một cửa sổ khác đang lưu bộ phân tích; hãy thử lại khi việc đó xong.</translation>
    </message>
    <message>
        <source>The pipeline in {folder} can&apos;t be loaded: it is damaged or needs parts that Postil lacks ({reason}).</source>
        <translation>Không nạp được bộ phân tích trong {folder}: bị hỏng hoặc cần thành phần mà Postil không có ({reason}).</translation>
    </message>
    <message>
        <source>The pipeline in {folder} failed on this article ({reason}).</source>
        <translation>Bộ phân tích trong {folder} gặp lỗi ở bài này ({reason}).</translation>
    </message>
    <message>
        <source>The training sentences are not in {folder}: set {variable} to the folder that holds train_en.jsonl.gz.</source>
        <translation>Không có câu huấn luyện trong {folder}: hãy đặt {variable} thành thư mục chứa train_en.jsonl.gz.</translation>
    </message>
    <message>
        <source>{file} is no gold article: it begins with neither lang nor title.</source>
        <translation>{file} không phải bài chuẩn: không bắt đầu bằng lang hay title.</translation>
    </message>
    <message>
        <source>{file} is no gold article: {reason}.</source>
        <translation>{file} không phải bài chuẩn: {reason}.</translation>
    </message>
    <message>
        <source>{file} holds no spaCy pipeline: no config.cfg with a meta.json beside it.</source>
        <translation>{file} không chứa bộ phân tích spaCy: không có config.cfg kèm meta.json.</translation>
    </message>
    <message>
        <source>{file} holds something that a pipeline does not need ({name}); it was not installed.</source>
        <translation>{file} chứa thứ mà bộ phân tích không cần ({name}); chưa cài đặt.</translation>
    </message>
    <message>
        <source>{file} is too large once unpacked; it was not installed.</source>
        <translation>{file} quá lớn khi giải nén; chưa cài đặt.</translation>
    </message>
    <message>
        <source>{file} holds several pipelines; install them one by one.</source>
        <translation>{file} chứa nhiều bộ phân tích; hãy cài từng bộ một.</translation>
    </message>
    <message>
        <source>{file} holds a pickle ({name}), which could run any program; it was not installed.</source>
        <translation>{file} chứa tệp pickle ({name}), có thể chạy bất kỳ chương trình nào; chưa cài đặt.</translation>
    </message>
    <message>
        <source>{file} is no pipeline: give a folder, a wheel or a zip file of one.</source>
        <translation>{file} không phải bộ phân tích: hãy chọn thư mục, tệp wheel hoặc zip.</translation>
    </message>
    <message>
        <source>{file} is damaged or protected: it can&apos;t be unpacked.</source>
        <translation>{file} bị hỏng hoặc được bảo vệ: không giải nén được.</translation>
    </message>
    <message>
        <source>The pipeline failed on this article ({reason}); the other articles are not affected.</source>
        <translation>Bộ phân tích gặp lỗi ở bài này ({reason}); các bài khác không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Training failed ({reason}); the pipelines are as they were.</source>
        <translation>Huấn luyện gặp lỗi ({reason}); các bộ phân tích vẫn như cũ.</translation>
    </message>
    <message>
        <source>The pipeline can&apos;t be used: it failed ({reason}).</source>
        <translation>Không dùng được bộ phân tích: nó gặp lỗi ({reason}).</translation>
    </message>
    <message>
        <source>There is no zone kind {kind}; there are {kinds}.</source>
        <translation>Không có loại vùng {kind}; chỉ có {kinds}.</translation>
    </message>
    <message>
        <source>{folder} can&apos;t be made: {reason}.</source>
        <translation>Không tạo được {folder}: {reason}.</translation>
    </message>
    <message>
        <source>There is no document {id} in {file}.</source>
        <translation>Không có tài liệu {id} trong {file}.</translation>
    </message>
    <message>
        <source>{folder} can not be used: {reason}.</source>
        <translation>Không dùng được {folder}: {reason}.</translation>
    </message>
    <message>
        <source>There is no such day; correct the date.</source>
        <translation>Không có ngày này; hãy sửa lại ngày tháng.</translation>
    </message>
    <message>
        <source>Nobody has decided anything in {file} that could be measured against.</source>
        <translation>Chưa ai quyết định gì trong {file} để có thể so sánh.</translation>
    </message>
    <message>
        <source>There is no {file}.</source>
        <translation>Không có {file}.</translation>
    </message>
    <message>
        <source>Your profile {file} can&apos;t be read ({reason}); move it away to begin a new one.</source>
        <translation>Không đọc được hồ sơ {file} của bạn ({reason}); hãy dời tệp đi để bắt đầu hồ sơ mới.</translation>
    </message>
    <message>
        <source>Your profile {file} can&apos;t be written: {reason}.</source>
        <translation>Không ghi được hồ sơ {file} của bạn: {reason}.</translation>
    </message>
    <message>
        <source>The worker ended while it trained; the pipelines are as they were.</source>
        <translation>Tiến trình đã dừng khi đang huấn luyện; các bộ phân tích vẫn như cũ.</translation>
    </message>
    <message>
        <source>The pipeline ended the worker that tried it; it was not installed.</source>
        <translation>Bộ phân tích làm dừng tiến trình chạy thử; chưa cài đặt.</translation>
    </message>
    <message>
        <source>The worker ended while it measured the pipeline.</source>
        <translation>Tiến trình đã dừng khi đang đo bộ phân tích.</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>{count} documents imported</source>
        <translation>Đã nhập {count} tài liệu</translation>
    </message>
    <message>
        <source>1 document imported</source>
        <translation>Đã nhập 1 tài liệu</translation>
    </message>
    <message>
        <source>Nothing new imported</source>
        <translation>Không có gì mới để nhập</translation>
    </message>
    <message>
        <source>{count} already there</source>
        <translation>{count} tài liệu đã có sẵn</translation>
    </message>
    <message>
        <source>{count} marks taken over</source>
        <translation>lấy {count} phần đánh dấu</translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation>1 tệp không đọc được</translation>
    </message>
    <message>
        <source>{count} files could not be read</source>
        <translation>{count} tệp không đọc được</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>{problem} Nothing of this file was kept.</source>
        <translation>{problem} Không giữ lại gì từ tệp này.</translation>
    </message>
    <message>
        <source>Two versions of the same revision: {what}.</source>
        <translation>Hai phiên bản của cùng một lần sửa: {what}.</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Tiếng Pháp</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
</context>
<context>
    <name>marks</name>
    <message>
        <source>Suggestion</source>
        <translation>Gợi ý</translation>
    </message>
    <message>
        <source>Suggestion, {score} sure</source>
        <translation>Gợi ý, chắc chắn {score}</translation>
    </message>
    <message>
        <source>Asks the lead</source>
        <translation>Hỏi trưởng nhóm</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <translation>Nhạy cảm</translation>
    </message>
    <message>
        <source>Marked elsewhere</source>
        <translation>Đã đánh dấu ở nơi khác</translation>
    </message>
    <message>
        <source>Marked in 1 other place</source>
        <translation>Đã đánh dấu ở 1 chỗ khác</translation>
    </message>
    <message>
        <source>Marked in {count} places</source>
        <translation>Đã đánh dấu ở {count} chỗ</translation>
    </message>
    <message>
        <source>Found by rules</source>
        <translation>Do quy tắc tìm ra</translation>
    </message>
    <message>
        <source>Found by the trained pipeline</source>
        <translation>Do bộ phân tích đã huấn luyện tìm ra</translation>
    </message>
    <message>
        <source>Found by rules and pipeline</source>
        <translation>Do quy tắc và bộ phân tích tìm ra</translation>
    </message>
    <message>
        <source>Found by the list of towns</source>
        <translation>Tìm ra nhờ danh sách thành phố</translation>
    </message>
    <message>
        <source>Found by an abbreviation in brackets</source>
        <translation>Tìm ra nhờ chữ viết tắt trong ngoặc</translation>
    </message>
    <message>
        <source>Found elsewhere in this article too</source>
        <translation>Cũng tìm thấy ở chỗ khác trong bài này</translation>
    </message>
    <message>
        <source>Often wrong: {share} right</source>
        <translation>Hay sai: {share} đúng</translation>
    </message>
    <message>
        <source>{score}: of 100 suggestions as sure as this one, about {count} are right.</source>
        <translation>{score}: trong 100 gợi ý chắc chắn như gợi ý này, khoảng {count} gợi ý đúng.</translation>
    </message>
    <message>
        <source>{score}: how often this name was marked so, of all places decided on.</source>
        <translation>{score}: tỷ lệ tên này được đánh dấu như vậy trong mọi chỗ đã quyết định.</translation>
    </message>
    <message>
        <source>Often wrong: only {share} of the suggestions “{label}” in {language} were right when it was tested.</source>
        <translation>Hay sai: khi kiểm tra, chỉ {share} gợi ý “{label}” ({language}) là đúng.</translation>
    </message>
    <message>
        <source>Suggested because this name was marked in another place.</source>
        <translation>Được gợi ý vì tên này đã được đánh dấu ở một chỗ khác.</translation>
    </message>
    <message>
        <source>Suggested because this name was marked in {count} places.</source>
        <translation>Được gợi ý vì tên này đã được đánh dấu ở {count} chỗ.</translation>
    </message>
    <message>
        <source>Suggested by {pipeline}.</source>
        <translation>Gợi ý của {pipeline}.</translation>
    </message>
    <message>
        <source>Suggested by {pipeline}. {found}.</source>
        <translation>Gợi ý của {pipeline}. {found}.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{number}%</source>
        <translation>{number}%</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>New</source>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>mark {label} “{quote}”</source>
        <translation>đánh dấu {label} “{quote}”</translation>
    </message>
    <message>
        <source>change the label of {label} “{quote}”</source>
        <translation>đổi nhãn {label} “{quote}”</translation>
    </message>
    <message>
        <source>change the edges of {label} “{quote}”</source>
        <translation>chỉnh ranh giới {label} “{quote}”</translation>
    </message>
    <message>
        <source>note on {label} “{quote}”</source>
        <translation>ghi chú cho {label} “{quote}”</translation>
    </message>
    <message>
        <source>sensitive {label} “{quote}”</source>
        <translation>nhạy cảm: {label} “{quote}”</translation>
    </message>
    <message>
        <source>ask the lead about {label} “{quote}”</source>
        <translation>hỏi trưởng nhóm về {label} “{quote}”</translation>
    </message>
    <message>
        <source>change {label} “{quote}”</source>
        <translation>sửa {label} “{quote}”</translation>
    </message>
    <message>
        <source>roles of {label} “{quote}”</source>
        <translation>các vai của {label} “{quote}”</translation>
    </message>
    <message>
        <source>delete {label} “{quote}”</source>
        <translation>xóa {label} “{quote}”</translation>
    </message>
    <message>
        <source>delete {count} marks</source>
        <translation>xóa {count} phần đánh dấu</translation>
    </message>
    <message>
        <source>accept {label} “{quote}”</source>
        <translation>chấp nhận {label} “{quote}”</translation>
    </message>
    <message>
        <source>accept {label} “{quote}” with a change</source>
        <translation>chấp nhận và sửa {label} “{quote}”</translation>
    </message>
    <message>
        <source>accept {count} suggestions</source>
        <translation>chấp nhận {count} gợi ý</translation>
    </message>
    <message>
        <source>reject {label} “{quote}”</source>
        <translation>từ chối {label} “{quote}”</translation>
    </message>
    <message>
        <source>reject {count} suggestions</source>
        <translation>từ chối {count} gợi ý</translation>
    </message>
    <message>
        <source>take back {count} rejections</source>
        <translation>rút lại {count} lần từ chối</translation>
    </message>
    <message>
        <source>set the document to new</source>
        <translation>đặt trạng thái mới</translation>
    </message>
    <message>
        <source>set the document to started</source>
        <translation>đặt trạng thái đang làm</translation>
    </message>
    <message>
        <source>set the document to done</source>
        <translation>đặt trạng thái xong</translation>
    </message>
    <message>
        <source>note on the document</source>
        <translation>ghi chú cho tài liệu</translation>
    </message>
    <message>
        <source>document properties</source>
        <translation>thông tin tài liệu</translation>
    </message>
    <message>
        <source>zones</source>
        <translation>vùng</translation>
    </message>
    <message>
        <source>delete “{title}”</source>
        <translation>xóa “{title}”</translation>
    </message>
    <message>
        <source>delete {count} documents</source>
        <translation>xóa {count} tài liệu</translation>
    </message>
    <message>
        <source>change the labels</source>
        <translation>sửa nhãn</translation>
    </message>
    <message>
        <source>import {count} documents</source>
        <translation>nhập {count} tài liệu</translation>
    </message>
    <message>
        <source>take back a rejection</source>
        <translation>rút lại một lần từ chối</translation>
    </message>
    <message>
        <source>import 1 document</source>
        <translation>nhập 1 tài liệu</translation>
    </message>
</context>
<context>
    <name>zones</name>
    <message>
        <source>Header</source>
        <translation>Đầu trang</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Chú thích ảnh</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Ghi nguồn</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>Bài liên quan</translation>
    </message>
    <message>
        <source>Footer</source>
        <translation>Chân trang</translation>
    </message>
</context>
</TS>
