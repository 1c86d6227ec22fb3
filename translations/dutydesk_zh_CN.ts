<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>central</name>
    <message>
        <source>The reference central service: HTTPS with client certificates, for training, tests and pilots.</source>
        <translation>中心系统参考实现：采用客户端证书的 HTTPS 服务，供培训、测试和试点使用。</translation>
    </message>
    <message>
        <source>Where records are kept: sqlite:FILE.</source>
        <translation>数据存放位置：sqlite:FILE。</translation>
    </message>
    <message>
        <source>Address to listen on.</source>
        <translation>监听地址。</translation>
    </message>
    <message>
        <source>Port to listen on; 0 takes a free one.</source>
        <translation>监听端口；填 0 则自动选用空闲端口。</translation>
    </message>
    <message>
        <source>A DNS name or address in the server&apos;s certificate; may be given several times.</source>
        <translation>服务器证书中的域名或地址，可多次给出。</translation>
    </message>
    <message>
        <source>Threads that answer HTTP.</source>
        <translation>处理 HTTP 请求的线程数。</translation>
    </message>
    <message>
        <source>Puts the fictional station with its drivers and officers into the database.</source>
        <translation>将虚构的中队及其驾驶人、民警数据写入数据库。</translation>
    </message>
    <message>
        <source>Say where the records are kept: --database sqlite:FILE</source>
        <translation>请指明数据存放位置：--database sqlite:FILE</translation>
    </message>
    <message>
        <source>Central could not start: %1</source>
        <translation>中心系统无法启动：%1</translation>
    </message>
    <message>
        <source>The demonstration data could not be loaded: %1</source>
        <translation>演示数据无法载入：%1</translation>
    </message>
    <message>
        <source>Enrolment code of the fictional station: %1</source>
        <translation>虚构中队的登记码：%1</translation>
    </message>
    <message>
        <source>Listening on https://%1:%2, authority&apos;s certificate in %3</source>
        <translation>正在监听 https://%1:%2，签发机构证书位于 %3</translation>
    </message>
</context>
<context>
    <name>dutydesk</name>
    <message>
        <source>Another Dutydesk works in this folder. Go on there, or close it first. Nothing was changed.</source>
        <translation>此文件夹正由另一个 Dutydesk 使用。请在该程序中继续工作，或先将其关闭。未作任何更改。</translation>
    </message>
    <message>
        <source>The records of this desk were written by a newer Dutydesk. Install that version. Nothing was changed.</source>
        <translation>本查验台的数据由更新版本的 Dutydesk 写入，请安装该版本。未作任何更改。</translation>
    </message>
    <message>
        <source>The disk is full, so nothing could be recorded safely. Make room and start again.</source>
        <translation>磁盘已满，无法安全保存任何记录。请腾出空间后重新启动。</translation>
    </message>
    <message>
        <source>The records of this desk are damaged and could not be set aside. Nothing was changed; call the administrator.</source>
        <translation>本查验台的数据已损坏，且无法另行保存。未作任何更改，请联系管理员。</translation>
    </message>
    <message>
        <source>This desk could not be started: %1. Nothing was changed; call the administrator.</source>
        <translation>本查验台无法启动：%1。未作任何更改，请联系管理员。</translation>
    </message>
    <message>
        <source>Dutydesk</source>
        <translation>Dutydesk</translation>
    </message>
    <message>
        <source>The workstation of a traffic-police station.</source>
        <translation>交警中队工作站程序。</translation>
    </message>
    <message>
        <source>Practice: a fictional station inside this program; nothing reaches a real central.</source>
        <translation>演练：在本程序内运行虚构的中队，任何数据都不会发送至真实的中心系统。</translation>
    </message>
    <message>
        <source>Plays the main job in training mode and saves a picture of every page into DIR.</source>
        <translation>在培训模式下演示主要流程，并将每个页面的图片保存到 DIR。</translation>
    </message>
    <message>
        <source>The desk&apos;s folder, instead of this user&apos;s own.</source>
        <translation>查验台文件夹，代替当前用户的默认文件夹。</translation>
    </message>
    <message>
        <source>Desk 2</source>
        <translation>2 号台</translation>
    </message>
</context>
<context>
    <name>dutydesk::AboutSection</name>
    <message>
        <source>The workstation program of a traffic-police station.</source>
        <translation>交警中队工作站程序。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可协议</translation>
    </message>
    <message>
        <source>Apache License 2.0</source>
        <translation>Apache 许可协议 2.0</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>采用组件</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
</context>
<context>
    <name>dutydesk::BandScale</name>
    <message>
        <source>Criminal track, licence revoked</source>
        <translation>追究刑事责任，吊销驾驶证</translation>
    </message>
    <message>
        <source>0 points · warning or fine</source>
        <translation>0 分 · 警告或罚款</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) · art %1</source>
        <extracomment>%1 article and item: 11(2)</extracomment>
        <translation>
            <numerusform>%n 分 · 条款 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 mg</source>
        <translation>%1 mg</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1%</translation>
    </message>
    <message>
        <source>from %1: %2</source>
        <extracomment>%1 lower bound, %2 what the band means</extracomment>
        <translation>%1 起：%2</translation>
    </message>
    <message>
        <source>Bands of the law</source>
        <translation>法定幅度</translation>
    </message>
    <message>
        <source>Measured %1. %2</source>
        <translation>实测 %1。%2</translation>
    </message>
</context>
<context>
    <name>dutydesk::CameraSection</name>
    <message>
        <source>Codes can also be read from pictures and video files, with a hand-held scanner, and typed.</source>
        <translation>也可从照片、视频文件读取条码，或使用扫码枪、手工输入。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Camera on the desk</source>
        <translation>查验台摄像头</translation>
    </message>
    <message>
        <source>The first one found</source>
        <translation>第一个可用的摄像头</translation>
    </message>
    <message>
        <source>Hand-held scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>工作方式</translation>
    </message>
    <message>
        <source>A scanner that types like a keyboard needs no setting here. Its input is recognised by its speed anywhere on the Desk.</source>
        <translation>键盘模式的扫码枪无需在此设置。在查验台页面任何位置，程序均可按输入速度识别。</translation>
    </message>
    <message>
        <source>Set the scanner to</source>
        <translation>扫码枪设置</translation>
    </message>
    <message>
        <source>Keyboard mode, US layout, Enter after each code, no prefix.</source>
        <translation>键盘模式，美式键盘布局，每个条码后加回车，无前缀。</translation>
    </message>
    <message>
        <source>Camera and scanners</source>
        <translation>摄像头和扫码枪</translation>
    </message>
</context>
<context>
    <name>dutydesk::CameraView</name>
    <message>
        <source>Hold the code inside the frame</source>
        <translation>请将条码置于框内</translation>
    </message>
    <message>
        <source>QR on a phone, PDF417 on a card, or the barcode of a number</source>
        <translation>手机二维码、证件 PDF417 或号码条形码</translation>
    </message>
    <message>
        <source>Camera view</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseDetail</name>
    <message numerus="yes">
        <source>Violation, %n item(s)</source>
        <extracomment>Heading of a case: kind and number of violations</extracomment>
        <translation>
            <numerusform>违法行为，%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>尚无姓名</translation>
    </message>
    <message>
        <source>Fine %1</source>
        <translation>罚款 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) in this case</source>
        <translation>
            <numerusform>本案记 %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused by central</source>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>Central: “%1” · code %2</source>
        <extracomment>Central&apos;s own words and its code, quoted</extracomment>
        <translation>中心：“%1” · 代码 %2</translation>
    </message>
    <message>
        <source>Open and correct</source>
        <translation>打开并更正</translation>
    </message>
    <message>
        <source>Points %1 → %2 of 12</source>
        <extracomment>Points before and after this case</extracomment>
        <translation>记分 %1 → %2，满分 12 分</translation>
    </message>
    <message>
        <source>No item yet</source>
        <translation>尚无条目</translation>
    </message>
    <message>
        <source>%1, K%2 + %3 m</source>
        <extracomment>Road, kilometre post and metres</extracomment>
        <translation>%1，K%2+%3 米</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>尚未记录</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1, hashed</source>
        <translation>
            <numerusform>%n 个文件，%1，已计算哈希</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix before this case can be completed</source>
        <translation>
            <numerusform>本案完成前有 %n 处需更正</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>History</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseHeader</name>
    <message>
        <source>number follows</source>
        <translation>编号待生成</translation>
    </message>
    <message>
        <source>Started %1</source>
        <extracomment>%1 time</extracomment>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>%1 · revision %2</source>
        <extracomment>%1 &quot;Started 10:38&quot;, %2 number of the revision</extracomment>
        <translation>%1 · 修订版本 %2</translation>
    </message>
    <message>
        <source>Driver not named yet</source>
        <translation>尚未填写当事人</translation>
    </message>
    <message>
        <source>No document</source>
        <translation>未出示证件</translation>
    </message>
    <message>
        <source>%1 · at %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Something is still to fix: press F8 to go there.</source>
        <translation>尚有需更正之处：按 F8 转到该处。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>返回（Alt+Left）</translation>
    </message>
    <message>
        <source>Violation case</source>
        <translation>违法案件</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>作废草稿</translation>
    </message>
    <message>
        <source>Confirm discarding</source>
        <translation>确认作废</translation>
    </message>
    <message>
        <source>The draft is thrown away; the journal keeps that there was one.</source>
        <translation>草稿将被作废，操作日志保留其曾经存在的记录。</translation>
    </message>
    <message>
        <source>Complete case</source>
        <translation>完成案件</translation>
    </message>
    <message>
        <source>Confirm completing</source>
        <translation>确认完成</translation>
    </message>
    <message>
        <source>This revision is sealed and sent to central. Later changes make a new revision.</source>
        <translation>本修订版本将封存并发送至中心。此后如有改动，须另立修订版本。</translation>
    </message>
    <message>
        <source>Correct in a new revision</source>
        <translation>以新修订版本更正</translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseModel</name>
    <message>
        <source>No item yet</source>
        <translation>尚无条目</translation>
    </message>
    <message>
        <source>%1, +%2</source>
        <extracomment>The first violation of a case, and how many more it has</extracomment>
        <translation>%1，另 %2 项</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>尚无姓名</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>Case list, read aloud: state, driver, matter</extracomment>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>号牌</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>案由</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>记分</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>罚款</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseStateWords</name>
    <message>
        <source>Draft</source>
        <extracomment>State of a case: begun, not completed</extracomment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a case: saved on this desk, not sent yet</extracomment>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sending</source>
        <extracomment>State of a case: on its way to central</extracomment>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Refused</source>
        <extracomment>State of a case: central said no</extracomment>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <extracomment>State of a case: central gave a receipt</extracomment>
        <translation>已确认</translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseTimelineModel</name>
    <message>
        <source>Case started</source>
        <translation>案件开始</translation>
    </message>
    <message>
        <source>Draft of revision %1 saved</source>
        <translation>修订版本 %1 草稿已保存</translation>
    </message>
    <message>
        <source>Revision %1 completed, waiting to send</source>
        <translation>修订版本 %1 已完成，待发送</translation>
    </message>
    <message>
        <source>Revision %1 started</source>
        <translation>修订版本 %1 已开始</translation>
    </message>
    <message>
        <source>Revision %1 confirmed by central</source>
        <translation>修订版本 %1 已由中心确认</translation>
    </message>
    <message>
        <source>Revision %1 refused by central</source>
        <translation>修订版本 %1 被中心退回</translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation>草稿已作废</translation>
    </message>
    <message>
        <source>Evidence added and hashed</source>
        <translation>证据已添加并计算哈希</translation>
    </message>
    <message>
        <source>Evidence confirmed by central</source>
        <translation>证据已由中心确认</translation>
    </message>
    <message>
        <source>Sent again by hand</source>
        <translation>已手动重新发送</translation>
    </message>
    <message>
        <source>Officer %1</source>
        <translation>民警 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>dutydesk::CaseWords</name>
    <message>
        <source>Fine to confirm</source>
        <translation>罚款待核定</translation>
    </message>
    <message>
        <source>Fine in yuan</source>
        <translation>罚款金额/元</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>未生效</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Fine not in the data</source>
        <translation>数据中无罚款金额</translation>
    </message>
    <message>
        <source>¥%1–%2</source>
        <translation>%1–%2 元</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>简易程序</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般程序</translation>
    </message>
    <message>
        <source>School bus, medium or larger passenger or goods vehicle, dangerous goods</source>
        <translation>校车、中型以上载客载货汽车、危险物品运输车辆</translation>
    </message>
    <message>
        <source>Other motor vehicle</source>
        <translation>其他机动车</translation>
    </message>
    <message>
        <source>Expressway or urban expressway</source>
        <translation>高速公路、城市快速路</translation>
    </message>
    <message>
        <source>Other road</source>
        <translation>其他道路</translation>
    </message>
    <message>
        <source>School bus, coach, tour bus</source>
        <translation>校车、公路客运汽车、旅游客运汽车</translation>
    </message>
    <message>
        <source>Other passenger vehicle, 7 seats or more</source>
        <translation>其他载客汽车，7 座以上</translation>
    </message>
    <message>
        <source>Other passenger vehicle, under 7 seats</source>
        <translation>其他载客汽车，7 座以下</translation>
    </message>
    <message>
        <source>Other passenger vehicle, any number of seats</source>
        <translation>其他载客汽车，不限座位数</translation>
    </message>
    <message>
        <source>Goods vehicle</source>
        <translation>载货汽车</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Up (towards higher km)</source>
        <translation>上行（公里数增大方向）</translation>
    </message>
    <message>
        <source>Down (towards lower km)</source>
        <translation>下行（公里数减小方向）</translation>
    </message>
    <message>
        <source>Northbound</source>
        <translation>由南向北</translation>
    </message>
    <message>
        <source>Southbound</source>
        <translation>由北向南</translation>
    </message>
    <message>
        <source>Eastbound</source>
        <translation>由西向东</translation>
    </message>
    <message>
        <source>Westbound</source>
        <translation>由东向西</translation>
    </message>
    <message>
        <source>No direction here</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>检测仪器</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>号牌</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>待核定</translation>
    </message>
</context>
<context>
    <name>dutydesk::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Open the selected case</source>
        <translation>打开所选案件</translation>
    </message>
    <message>
        <source>The list of cases could not be read. The cases themselves are kept; run the Doctor.</source>
        <translation>案件列表无法读取。案件本身完好，请运行自检。</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) found in %1 ms</source>
        <extracomment>How many cases a search found, and in what time</extracomment>
        <translation>
            <numerusform>查到 %n 件案件，耗时 %1 毫秒</numerusform>
        </translation>
    </message>
    <message>
        <source>No new case could be saved: the disk refused. Make room on the disk and try again.</source>
        <translation>新案件未能保存：磁盘拒绝写入。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>Filter of the case list</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>Filter of the case list: cases of this officer</extracomment>
        <translation>本人</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>查找案件</translation>
    </message>
    <message>
        <source>Type a name, a licence number or its last four, a plate, a case number or a road.</source>
        <translation>输入姓名、驾驶证号或其后四位、号牌、案件编号或道路名称。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>So many of all cases match</extracomment>
        <translation>%1/%2 件</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>No case on this desk fits this search and this filter.</source>
        <translation>本台没有符合此查找和筛选条件的案件。</translation>
    </message>
    <message>
        <source>Show all cases</source>
        <translation>显示全部案件</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>尚无案件</translation>
    </message>
    <message>
        <source>Scan a licence on the Desk, then press F2.</source>
        <translation>请在查验台扫描驾驶证，然后按 F2。</translation>
    </message>
</context>
<context>
    <name>dutydesk::ChecksModel</name>
    <message>
        <source>%1 Rule %2</source>
        <extracomment>%1 a sentence, %2 the number of the rule: V06</extracomment>
        <translation>%1（规则 %2）</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) passed</source>
        <translation>
            <numerusform>%n 项规则已通过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>再显示 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>To fix: %1. %2</source>
        <translation>需更正：%1。%2</translation>
    </message>
    <message>
        <source>To consider: %1. %2</source>
        <translation>请斟酌：%1。%2</translation>
    </message>
    <message>
        <source>Passed: %1</source>
        <translation>已通过：%1</translation>
    </message>
</context>
<context>
    <name>dutydesk::ChecksPane</name>
    <message>
        <source>%1 to fix, %2 to consider</source>
        <extracomment>%1 and %2 are numbers of problems</extracomment>
        <translation>%1 项需更正，%2 项请斟酌</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%n 项需更正</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to consider</source>
        <translation>
            <numerusform>%n 项请斟酌</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>无需更正</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) kept</source>
        <translation>
            <numerusform>保留 %n 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Checks of the case</source>
        <translation>案件检查</translation>
    </message>
</context>
<context>
    <name>dutydesk::ConsequencesPane</name>
    <message>
        <source>Consequences</source>
        <translation>处罚后果</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 sum of fines, %2 points: &quot;¥200 · 4 points&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The points so far are not known: central did not answer for this driver.</source>
        <translation>累积记分未知：中心未就该当事人作出应答。</translation>
    </message>
    <message>
        <source>of 12 points this cycle</source>
        <translation>本记分周期，满分 12 分</translation>
    </message>
    <message>
        <source>of 12 points this cycle, on the last known answer of %1</source>
        <translation>本记分周期，满分 12 分，依据 %1 的末次已知应答</translation>
    </message>
    <message>
        <source>12 points are reached</source>
        <translation>已满 12 分</translation>
    </message>
    <message>
        <source>The licence is detained; the 12-point course and exam apply (Order 163 art 16).</source>
        <translation>扣留机动车驾驶证，参加满分教育并考试（公安部令第163号 第十六条）。</translation>
    </message>
    <message>
        <source>Tell the driver that the limit is near. At 12 the licence is detained and the course applies.</source>
        <translation>请告知当事人已近满分。满 12 分将扣留驾驶证并须参加满分教育。</translation>
    </message>
    <message>
        <source>Tell the driver that the limit is near. With the %1 pending the total would be %2. At 12 the licence is detained and the course applies.</source>
        <extracomment>%1 pending points, %2 the sum with them</extracomment>
        <translation>请告知当事人已近满分。计入待处理的 %1 分后，合计为 %2 分。满 12 分将扣留驾驶证并须参加满分教育。</translation>
    </message>
    <message>
        <source>9 points or more</source>
        <translation>9 分以上</translation>
    </message>
</context>
<context>
    <name>dutydesk::Dates</name>
    <message>
        <source>%1 s</source>
        <extracomment>Durations: seconds, minutes, hours and minutes, days and hours
----------
Seconds with one decimal</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a duration as &quot;14 s&quot;</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 old</source>
        <extracomment>%1 is a duration as &quot;3 h 12 min&quot;</extracomment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
</context>
<context>
    <name>dutydesk::DeskPage</name>
    <message>
        <source>Nobody was released.</source>
        <translation>未放行任何人。</translation>
    </message>
    <message>
        <source>Central has just changed this licence.</source>
        <translation>中心刚刚变更了此驾驶证的信息。</translation>
    </message>
    <message>
        <source>%1 was released at %2; the journal keeps it.</source>
        <extracomment>%1 name, %2 time</extracomment>
        <translation>%1 已于 %2 放行，操作日志已留存。</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>查验台</translation>
    </message>
    <message>
        <source>Document: %1</source>
        <extracomment>%1 verdict about the document</extracomment>
        <translation>证件：%1</translation>
    </message>
    <message>
        <source>No case was started.</source>
        <translation>未能新建案件。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Working offline. New cases are kept encrypted on this desk and sent when the link returns.</source>
        <translation>离线工作。新案件加密保存在本机，联网后自动发送。</translation>
    </message>
    <message>
        <source>Ready. Everything recorded on this desk is saved and encrypted.</source>
        <translation>就绪。本机记录均已保存并加密。</translation>
    </message>
    <message>
        <source>Record a violation</source>
        <translation>记录违法</translation>
    </message>
    <message>
        <source>Release the driver</source>
        <translation>放行当事人</translation>
    </message>
    <message>
        <source>Look up a plate</source>
        <translation>查询号牌</translation>
    </message>
    <message>
        <source>Ask central again about this licence</source>
        <translation>再次向中心查询此驾驶证</translation>
    </message>
    <message>
        <source>Read with the camera</source>
        <translation>用摄像头读取</translation>
    </message>
    <message>
        <source>Open a picture or a video</source>
        <translation>打开照片或视频</translation>
    </message>
    <message>
        <source>Type a licence number</source>
        <translation>输入驾驶证号</translation>
    </message>
    <message>
        <source>Reveal the licence number for 20 seconds</source>
        <translation>显示驾驶证号 20 秒</translation>
    </message>
    <message>
        <source>Clear the desk for the next licence</source>
        <translation>清空台面，查验下一本驾驶证</translation>
    </message>
    <message numerus="yes">
        <source>%1. Status %2, %n point(s).</source>
        <extracomment>%1 verdict, %2 status letters</extracomment>
        <translation>
            <numerusform>%1。状态 %2，记分 %n 分。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::DeskSection</name>
    <message>
        <source>What central knows this computer by.</source>
        <translation>中心对本机的登记信息。</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>查验台</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>中队</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>机构代码</translation>
    </message>
    <message>
        <source>Identity at central</source>
        <translation>中心登记编号</translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation>登记时间</translation>
    </message>
    <message>
        <source>Certificate valid to</source>
        <translation>证书有效期至</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>登录会话</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>民警</translation>
    </message>
    <message>
        <source>Officer number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录时间</translation>
    </message>
    <message>
        <source>How</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>Offline, with this desk&apos;s own record</source>
        <translation>离线，依据本查验台留存的记录</translation>
    </message>
    <message>
        <source>At the central system</source>
        <translation>经中心系统</translation>
    </message>
    <message>
        <source>Locks by itself</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>After 5 minutes without a key or a mouse movement</source>
        <translation>无键盘、鼠标操作 5 分钟后</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>本查验台</translation>
    </message>
</context>
<context>
    <name>dutydesk::DeskWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 个月</translation>
    </message>
    <message>
        <source>%1 y %2 mo</source>
        <translation>%1 年 %2 个月</translation>
    </message>
    <message>
        <source>by camera</source>
        <translation>摄像头读取</translation>
    </message>
    <message>
        <source>from a picture</source>
        <translation>照片读取</translation>
    </message>
    <message>
        <source>from a video</source>
        <translation>视频读取</translation>
    </message>
    <message>
        <source>by hand-held scanner</source>
        <translation>扫码枪读取</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手工输入</translation>
    </message>
</context>
<context>
    <name>dutydesk::DoctorModel</name>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Reading licences</source>
        <translation>读取驾驶证</translation>
    </message>
    <message>
        <source>Keeping records safe</source>
        <translation>安全保存记录</translation>
    </message>
    <message>
        <source>Talking to central</source>
        <translation>与中心通信</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>dutydesk::DoctorSection</name>
    <message>
        <source>Measuring. Work goes on meanwhile.</source>
        <translation>正在测量，不影响其他工作。</translation>
    </message>
    <message>
        <source>Not run yet.</source>
        <translation>尚未运行。</translation>
    </message>
    <message>
        <source>%1 checks · %2 good · %3 to look at · %4 offline or not checked</source>
        <extracomment>Counts of checks</extracomment>
        <translation>%1 项检查 · %2 项正常 · %3 项需查看 · %4 项离线或未检查</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <source>Run all checks</source>
        <translation>运行全部检查</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Last run %1. The report holds no personal data.</source>
        <translation>上次运行 %1。报告不含个人信息。</translation>
    </message>
    <message>
        <source>The report holds no personal data.</source>
        <translation>报告不含个人信息。</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>文件无法写入，请另选位置。</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>自检</translation>
    </message>
</context>
<context>
    <name>dutydesk::EnrolPage</name>
    <message>
        <source>Enrol this desk</source>
        <translation>登记本查验台</translation>
    </message>
    <message>
        <source>Once, before the first sign-in.</source>
        <translation>仅需一次，在首次登录之前完成。</translation>
    </message>
    <message>
        <source>The station administrator gives you three things: the address of the central system, the file with its certificate authority, and a one-time code. With them this computer makes its own key, and central certifies it. The key never leaves this computer.</source>
        <translation>请向中队管理员领取三样信息：中心系统地址、其签发机构证书文件和一次性登记码。本机据此自行生成密钥，由中心签发证书。密钥始终不离开本机。</translation>
    </message>
    <message>
        <source>Address of the central system</source>
        <translation>中心系统地址</translation>
    </message>
    <message>
        <source>File of its certificate authority (PEM)</source>
        <translation>签发机构证书文件（PEM）</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>一次性登记码</translation>
    </message>
    <message>
        <source>Name of this desk</source>
        <translation>本查验台名称</translation>
    </message>
    <message>
        <source>Desk 2</source>
        <translation>2 号台</translation>
    </message>
    <message>
        <source>Asking central</source>
        <translation>正在向中心查询</translation>
    </message>
    <message>
        <source>File of central&apos;s certificate authority</source>
        <translation>中心签发机构证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>The address starts with https:// and names a computer.</source>
        <translation>地址须以 https:// 开头并指明主机。</translation>
    </message>
    <message>
        <source>This file cannot be opened.</source>
        <translation>此文件无法打开。</translation>
    </message>
    <message>
        <source>This file holds no certificate in PEM form.</source>
        <translation>此文件不含 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>Type the code that the administrator gave you.</source>
        <translation>请输入管理员提供的登记码。</translation>
    </message>
    <message>
        <source>Give the desk the name that officers know it by.</source>
        <translation>请填写民警熟知的查验台名称。</translation>
    </message>
    <message>
        <source>Check the address and the network cable, then try again. The code stays good.</source>
        <translation>请检查地址和网线后重试。登记码仍然有效。</translation>
    </message>
</context>
<context>
    <name>dutydesk::EntryPage</name>
    <message>
        <source>Offline · signing in with the desk’s own record</source>
        <translation>离线 · 依据本机留存的记录登录</translation>
    </message>
    <message>
        <source>Clock agrees with central to ±%1 ·</source>
        <extracomment>%1 is a duration as &quot;0.2 s&quot; or &quot;38 ms&quot;</extracomment>
        <translation>时钟与中心相差 ±%1 ·</translation>
    </message>
    <message>
        <source>Clock not compared with central yet ·</source>
        <translation>时钟尚未与中心比对 ·</translation>
    </message>
</context>
<context>
    <name>dutydesk::EvidenceModel</name>
    <message>
        <source>Hashing</source>
        <translation>正在计算哈希</translation>
    </message>
    <message>
        <source>%1 is being hashed and sealed.</source>
        <translation>正在为 %1 计算哈希并封存。</translation>
    </message>
    <message>
        <source>%1, %2. SHA-256 %3</source>
        <translation>%1，%2。SHA-256 %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>dutydesk::EvidencePane</name>
    <message numerus="yes">
        <source>%n file(s) · %1 · hashed when added</source>
        <extracomment>%1 total size as &quot;18.2 MB&quot;</extracomment>
        <translation>
            <numerusform>%n 个文件 · %1 · 添加时计算哈希</numerusform>
        </translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>Pictures, videos and documents (*)</source>
        <translation>照片、视频和文件 (*)</translation>
    </message>
    <message>
        <source>The file was not added.</source>
        <translation>文件未添加。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No photo was taken.</source>
        <translation>未能拍照。</translation>
    </message>
    <message>
        <source>The camera gives no picture. Drop a file here instead, or look at the camera on the Desk.</source>
        <translation>摄像头无画面。请将文件拖放到此处，或到查验台检查摄像头。</translation>
    </message>
    <message>
        <source>Remove from the case</source>
        <translation>从案件中移除</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>将文件拖放到此处</translation>
    </message>
    <message>
        <source>Add evidence files</source>
        <translation>添加证据文件</translation>
    </message>
    <message>
        <source>Evidence files</source>
        <translation>证据文件</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Drop photos here, or take one with Ctrl E.</source>
        <translation>请将照片拖放到此处，或按 Ctrl E 拍照。</translation>
    </message>
</context>
<context>
    <name>dutydesk::FactsPane</name>
    <message>
        <source>As K12 + 400 m</source>
        <translation>例：K12 + 400 m</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>违法事实</translation>
    </message>
    <message>
        <source>Filled from the scan; check and correct</source>
        <translation>由扫描填入，请核对更正</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Road</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Km post</source>
        <translation>里程桩</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>行驶方向</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>号牌</translation>
    </message>
    <message>
        <source>Plate type</source>
        <translation>号牌种类</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆类型</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>检测仪器</translation>
    </message>
    <message>
        <source>Driver&apos;s name</source>
        <translation>当事人姓名</translation>
    </message>
    <message>
        <source>Licence no.</source>
        <translation>驾驶证号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>仪器编号</translation>
    </message>
    <message>
        <source>Serial number of the meter, for items with a measured value</source>
        <translation>检测仪器编号，有实测值的条目须填写</translation>
    </message>
</context>
<context>
    <name>dutydesk::IdentityCard</name>
    <message>
        <source>No name yet</source>
        <translation>尚无姓名</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Why is the whole number needed?</source>
        <translation>为何需要查看完整号码？</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持证人</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <extracomment>Pill on everything that belongs to training mode</extracomment>
        <translation>样例</translation>
    </message>
    <message>
        <source>Licence no.</source>
        <translation>驾驶证号</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>准驾车型</translation>
    </message>
    <message>
        <source>First issued</source>
        <translation>初次领证</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>发证机关</translation>
    </message>
    <message>
        <source>I compared the photo with the person</source>
        <translation>已核对照片与本人一致</translation>
    </message>
    <message>
        <source>Photo compared</source>
        <translation>已核对照片</translation>
    </message>
</context>
<context>
    <name>dutydesk::IdentityPane</name>
    <message>
        <source>For authorised officers on duty. Every sign-in, reveal and print is written to the tamper-evident journal.</source>
        <translation>仅限在岗的授权民警使用。每次登录、显示号码和打印均记入防篡改的操作日志。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>中队</translation>
    </message>
    <message>
        <source>%1 · unit %2</source>
        <extracomment>%1 is the station&apos;s name in the other language, %2 the code of its unit</extracomment>
        <translation>%1 · 机构代码 %2</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>查验台</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Kept on this desk</source>
        <translation>本机数据</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Enrolled %1 · certificate valid to %2</source>
        <extracomment>%1 and %2 are dates</extracomment>
        <translation>登记于 %1 · 证书有效期至 %2</translation>
    </message>
    <message>
        <source>Nothing waits to be sent; all records are encrypted</source>
        <translation>无待发送记录，全部记录均已加密</translation>
    </message>
    <message numerus="yes">
        <source>%n records waiting to send, all encrypted</source>
        <translation>
            <numerusform>%n 条记录待发送，全部已加密</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::ItemSearchModel</name>
    <message>
        <source>%1. %2, %3.</source>
        <translation>%1。%2，%3。</translation>
    </message>
</context>
<context>
    <name>dutydesk::ItemsModel</name>
    <message>
        <source>Not in rulebook %1</source>
        <translation>规则库 %1 中无此条目</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Remove this item (Del)</source>
        <translation>移除此条目（Del）</translation>
    </message>
    <message>
        <source>%1. Press F2 or double-click to change the fine within this range.</source>
        <translation>%1。按 F2 或双击，可在此幅度内更改罚款。</translation>
    </message>
    <message>
        <source>Remove item %1</source>
        <translation>移除条目 %1</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>违法行为</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>记分</translation>
    </message>
    <message>
        <source>Fine ¥</source>
        <translation>罚款/元</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>程序</translation>
    </message>
</context>
<context>
    <name>dutydesk::ItemsPane</name>
    <message>
        <source>Removed.</source>
        <translation>已移除。</translation>
    </message>
    <message>
        <source>No items yet. Find the offence above and add it.</source>
        <translation>尚无条目。请在上方查找违法行为并添加。</translation>
    </message>
    <message>
        <source>Decided separately, one document (Order 157 art 50)</source>
        <translation>分别裁决，合并制作一份决定书（公安部令第157号 第五十条）</translation>
    </message>
    <message>
        <source>Items of the case</source>
        <translation>本案违法行为</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>dutydesk::LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>dutydesk::LicenceNoEdit</name>
    <message>
        <source>18 characters, or the 12 digits of the file number.</source>
        <translation>18 位驾驶证号，或 12 位档案编号。</translation>
    </message>
    <message>
        <source>12 digits: a file number. Type on for a licence number of 18.</source>
        <translation>12 位为档案编号；继续输入至 18 位则为驾驶证号。</translation>
    </message>
    <message>
        <source>%1 of 18 characters.</source>
        <translation>已输入 %1/18 位。</translation>
    </message>
    <message>
        <source>The check character agrees.</source>
        <translation>校验码相符。</translation>
    </message>
</context>
<context>
    <name>dutydesk::LinkSection</name>
    <message>
        <source>Records wait here, encrypted, whenever central cannot be reached; they leave by themselves.</source>
        <translation>无法连接中心时，记录加密留存本机，恢复后自动发送。</translation>
    </message>
    <message>
        <source>Asking central</source>
        <translation>正在向中心查询</translation>
    </message>
    <message>
        <source>Test the link</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>尚未比对</translation>
    </message>
    <message>
        <source>This desk is %1 ahead of central</source>
        <translation>本机比中心快 %1</translation>
    </message>
    <message>
        <source>This desk is %1 behind central</source>
        <translation>本机比中心慢 %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>末次应答</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时延</translation>
    </message>
    <message>
        <source>Not measured yet</source>
        <translation>尚未测量</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>发送队列</translation>
    </message>
    <message>
        <source>Central answered in %1.</source>
        <translation>中心应答，耗时 %1。</translation>
    </message>
    <message>
        <source>Central link</source>
        <translation>中心连接</translation>
    </message>
</context>
<context>
    <name>dutydesk::LinkTimeline</name>
    <message>
        <source>Link and throughput today</source>
        <translation>今日连接与发送情况</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>缓慢</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Central refused this desk</source>
        <translation>中心拒绝本查验台</translation>
    </message>
    <message>
        <source>%1 to %2: %3, %4 confirmed</source>
        <extracomment>From, to, state of the link, cases confirmed</extracomment>
        <translation>%1 至 %2：%3，已确认 %4 件</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n kept here</source>
        <translation>
            <numerusform>%1：本机留存 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>now %1</source>
        <extracomment>The moment on the time line, &quot;now 11:04&quot;</extracomment>
        <translation>现在 %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::LockPage</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
    <message>
        <source>Central has not accepted your password at this desk for seven days. Choose Another officer and sign in while connected.</source>
        <translation>中心已超过七天未核验您在本台的密码。请选择“其他民警”，并在联网时登录。</translation>
    </message>
    <message>
        <source>Opening the records</source>
        <translation>正在打开记录</translation>
    </message>
    <message>
        <source>%1 · locked %2</source>
        <extracomment>%1 is an officer number, %2 a time of day</extracomment>
        <translation>%1 · %2 锁定</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Another officer</source>
        <translation>其他民警</translation>
    </message>
    <message>
        <source>Still working while locked</source>
        <translation>锁定期间继续进行</translation>
    </message>
    <message>
        <source>Open drafts are saved and encrypted</source>
        <translation>未完成的草稿已保存并加密</translation>
    </message>
    <message>
        <source>No driver names, plates or numbers are shown on this screen. The camera is off.</source>
        <translation>本屏幕不显示当事人姓名、号牌和号码。摄像头已关闭。</translation>
    </message>
    <message>
        <source>The desk is locked. Type the password of the officer named here, or press Ctrl+U to end this session and let another officer sign in.</source>
        <translation>本查验台已锁定。请输入此处所示民警的密码，或按 Ctrl+U 结束本次会话，由其他民警登录。</translation>
    </message>
    <message>
        <source>nothing lost</source>
        <translation>无一丢失</translation>
    </message>
    <message>
        <source>the sum does not add up</source>
        <translation>数目不符</translation>
    </message>
    <message numerus="yes">
        <source>%n records waiting to send</source>
        <translation>
            <numerusform>%n 条记录待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>All records are confirmed</source>
        <translation>全部记录均已确认</translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n 条被退回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %n record(s), %1 waiting</source>
        <extracomment>%n and %1 are counts of records</extracomment>
        <translation>
            <numerusform>正在发送 %n 条记录，%1 条待发送</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::LookSection</name>
    <message>
        <source>Each choice takes effect at once; nothing that is open is lost.</source>
        <translation>每项选择立即生效，已打开的内容不会丢失。</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D changes it anywhere.</source>
        <translation>在任何页面按 Ctrl+Shift+D 均可切换。</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L changes it anywhere.</source>
        <translation>在任何页面按 Ctrl+Shift+L 均可切换。</translation>
    </message>
    <message>
        <source>In pixels, apart from the scale of the screen.</source>
        <translation>单位为像素，与屏幕缩放无关。</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>外观和语言</translation>
    </message>
</context>
<context>
    <name>dutydesk::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <extracomment>%1 is the name of a page</extracomment>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Send the queue now</source>
        <translation>立即发送队列</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <extracomment>%1 is the name of a language in its own words</extracomment>
        <translation>切换到 %1</translation>
    </message>
    <message>
        <source>language of this desk</source>
        <translation>本查验台的语言</translation>
    </message>
    <message>
        <source>Switch to the dark theme</source>
        <translation>切换到深色主题</translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation>切换到浅色主题</translation>
    </message>
    <message>
        <source>Lock this desk</source>
        <translation>锁定本查验台</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>ends the session and wipes its keys</source>
        <translation>结束会话并清除其密钥</translation>
    </message>
    <message>
        <source>Help for what is focused</source>
        <translation>当前焦点项的帮助</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>没有待发送的记录。</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n records now.</source>
        <translation>
            <numerusform>正在发送 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>Dutydesk – training</source>
        <extracomment>Title of the window</extracomment>
        <translation>Dutydesk – 培训</translation>
    </message>
    <message>
        <source>Dutydesk</source>
        <translation>Dutydesk</translation>
    </message>
</context>
<context>
    <name>dutydesk::MaskedLabel</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>显示</translation>
    </message>
    <message numerus="yes">
        <source>logged, hides after %n s</source>
        <translation>
            <numerusform>留痕，%n 秒后隐藏</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::MattersCard</name>
    <message>
        <source>Open matters</source>
        <extracomment>%1 number of matters, %2 time of a last-known answer</extracomment>
        <translation>待办事项</translation>
    </message>
    <message>
        <source>%1 · as of %2</source>
        <translation>%1 · 截至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n point(s) outstanding</source>
        <extracomment>%1 money</extracomment>
        <translation>
            <numerusform>合计 %1、%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 outstanding</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Nothing open.</source>
        <translation>无待办事项。</translation>
    </message>
</context>
<context>
    <name>dutydesk::MattersModel</name>
    <message>
        <source>Handle</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Overdue since %1</source>
        <translation>%1 起逾期</translation>
    </message>
    <message>
        <source>Handle by %1</source>
        <translation>%1 前处理</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>缴纳罚款</translation>
    </message>
    <message>
        <source>Pay by %1</source>
        <translation>%1 前缴纳</translation>
    </message>
    <message>
        <source>Tell the driver</source>
        <translation>告知当事人</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 what happened, %2 where; both as the central system words them</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>These points are in the sum already.</source>
        <translation>此项记分已计入累积记分。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What and where</source>
        <translation>事由与地点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>记分</translation>
    </message>
    <message>
        <source>Fine ¥</source>
        <translation>罚款/元</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>dutydesk::NavigationRail</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>dutydesk::OffenceFinder</name>
    <message>
        <source>kg</source>
        <translation>kg</translation>
    </message>
    <message>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <source>No item with points</source>
        <translation>无记分条目</translation>
    </message>
    <message>
        <source>Enter what was measured</source>
        <translation>请输入实测值</translation>
    </message>
    <message>
        <source>The item, its points and the fine follow from the rulebook&apos;s bands.</source>
        <translation>条目、记分和罚款按规则库的幅度得出。</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>已添加</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>This item was not in force on that day.</source>
        <translation>此条目在该日未生效。</translation>
    </message>
    <message>
        <source>Why: %1. %2 mg of alcohol in 100 mL of blood is %3 mg or more.</source>
        <extracomment>%1 article, %2 measured milligrams, %3 lower bound of the band</extracomment>
        <translation>依据：%1。血液酒精含量 %2 mg/100 mL，不低于 %3 mg/100 mL。</translation>
    </message>
    <message>
        <source>Why: %1. %2 is %3 % over %4. Vehicle: %5. Road: %6.</source>
        <extracomment>%1 article, %2 measured, %3 percent over, %4 limit, %5 vehicle group, %6 road group</extracomment>
        <translation>依据：%1。%2 超过 %4 的幅度为 %3%。车辆：%5。道路：%6。</translation>
    </message>
    <message>
        <source>Why: %1. %2 is %3 % over %4. Vehicle: %5.</source>
        <extracomment>%1 article, %2 counted, %3 percent over, %4 permitted, %5 vehicle group</extracomment>
        <translation>依据：%1。%2 超过 %4 的幅度为 %3%。车辆：%5。</translation>
    </message>
    <message>
        <source>The fine stays within ¥200, so one officer may decide on the spot (Order 157 art 43).</source>
        <translation>罚款不超过 200 元，可由一名民警当场处罚（公安部令第157号 第四十三条）。</translation>
    </message>
    <message>
        <source>Up to ¥200 one officer may decide on the spot; above it the general procedure applies (Order 157 art 43).</source>
        <translation>200 元以下可由一名民警当场处罚；超过的适用一般程序（公安部令第157号 第四十三条）。</translation>
    </message>
    <message>
        <source>The general procedure applies (Order 157 art 43).</source>
        <translation>适用一般程序（公安部令第157号 第四十三条）。</translation>
    </message>
    <message>
        <source>The fine is not confirmed by the text of the law: check it before deciding.</source>
        <translation>罚款金额未经法律条文确认，裁决前请核对。</translation>
    </message>
    <message>
        <source>This is more than the rulebook&apos;s items cover.</source>
        <translation>已超出规则库条目的范围。</translation>
    </message>
    <message>
        <source>No item with points applies, because this is driving while drunk: the licence is revoked and the case is criminal. Do not decide it here.</source>
        <translation>无记分条目适用：属醉酒驾驶，吊销驾驶证并依法追究刑事责任，不得在此裁决。</translation>
    </message>
    <message>
        <source>No item applies, because the rulebook has no band with points for this vehicle and road.</source>
        <translation>无适用条目：规则库中没有针对该车辆和道路的记分幅度。</translation>
    </message>
    <message>
        <source>No item applies, because %1 mg is below %2 mg in 100 mL of blood.</source>
        <translation>无适用条目：血液酒精含量 %1 mg/100 mL，低于 %2 mg/100 mL。</translation>
    </message>
    <message>
        <source>No item applies, because %1 is not over %2.</source>
        <translation>无适用条目：%1 未超过 %2。</translation>
    </message>
    <message>
        <source>%1 is %2 % over %3. Points begin at %4 %; below it a warning or a fine is possible, which central&apos;s catalogue of codes decides.</source>
        <translation>%1 超过 %3 的幅度为 %2%。达到 %4% 起记分；未达到的可予警告或罚款，由中心违法行为代码表确定。</translation>
    </message>
    <message>
        <source>No item applies, because %1 is %2 % over %3 and the bands of this vehicle begin at %4 %.</source>
        <translation>无适用条目：%1 超过 %3 的幅度为 %2%，该车辆的幅度自 %4% 起。</translation>
    </message>
    <message>
        <source>Nothing in the rulebook matches “%1”. Try one word of the behaviour, or an article as 11(2).</source>
        <translation>规则库中没有与“%1”匹配的内容。请输入违法行为中的一个词，或如 11(2) 的条款。</translation>
    </message>
    <message>
        <source>%1 depends on a measured value: enter it, and the band decides.</source>
        <translation>%1取决于实测值：请输入，由幅度确定。</translation>
    </message>
    <message>
        <source>Find the offence</source>
        <translation>查找违法行为</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>超速</translation>
    </message>
    <message>
        <source>Overload</source>
        <translation>超载</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>酒精</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Speed limit</source>
        <translation>限速</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>实测速度</translation>
    </message>
    <message>
        <source>km/h</source>
        <translation>km/h</translation>
    </message>
    <message>
        <source>Permitted</source>
        <translation>核定值</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实测值</translation>
    </message>
    <message>
        <source>Blood alcohol</source>
        <translation>血液酒精含量</translation>
    </message>
    <message>
        <source>mg/100 mL</source>
        <translation>mg/100 mL</translation>
    </message>
    <message>
        <source>Road type</source>
        <translation>道路类型</translation>
    </message>
    <message>
        <source>Vehicle group</source>
        <translation>车辆类别</translation>
    </message>
    <message>
        <source>Words in English or Chinese, an article as 11(2), or an id</source>
        <translation>中文或英文词语、如 11(2) 的条款，或条目编号</translation>
    </message>
    <message>
        <source>Search the items of the law</source>
        <translation>查找法定条目</translation>
    </message>
    <message>
        <source>Items found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>dutydesk::PalettePopup</name>
    <message>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Find a licence, plate, case or command</source>
        <translation>查找驾驶证、号牌、案件或命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A case in the palette: what it is, whose it is</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n points</source>
        <extracomment>%1 is an article of the law, %n a number of penalty points</extracomment>
        <translation>
            <numerusform>%1 · %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence %1 · scanned %2</source>
        <extracomment>%1 is a masked licence number, %2 a time of day</extracomment>
        <translation>驾驶证 %1 · %2 查验</translation>
    </message>
    <message>
        <source>Ask central about this licence</source>
        <translation>向中心查询此驾驶证</translation>
    </message>
    <message>
        <source>Ask central about this plate</source>
        <translation>向中心查询此号牌</translation>
    </message>
    <message>
        <source>the purpose is asked on the Desk</source>
        <translation>查询目的在查验台填写</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Recent scans</source>
        <translation>最近查验</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>At central</source>
        <translation>中心查询</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法规</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <extracomment>%1 is what was typed</extracomment>
        <translation>暂无可显示内容。</translation>
    </message>
    <message>
        <source>Nothing matches %1. Type a whole licence number or plate to ask central.</source>
        <translation>没有与“%1”匹配的内容。输入完整的驾驶证号或号牌可向中心查询。</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>dutydesk::PasswordEdit</name>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>dutydesk::PhotoView</name>
    <message>
        <source>Picture of the holder</source>
        <translation>持证人照片</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>无照片</translation>
    </message>
    <message>
        <source>no picture from central</source>
        <translation>中心未提供照片</translation>
    </message>
    <message>
        <source>no photo in this code</source>
        <translation>此条码不含照片</translation>
    </message>
</context>
<context>
    <name>dutydesk::PlateEdit</name>
    <message>
        <source>8 characters: a new-energy plate.</source>
        <translation>8 位：新能源汽车号牌。</translation>
    </message>
</context>
<context>
    <name>dutydesk::PointsCard</name>
    <message>
        <source>Counted</source>
        <translation>已记分</translation>
    </message>
    <message>
        <source>Pending, if confirmed</source>
        <translation>待处理（如确认）</translation>
    </message>
    <message>
        <source>Penalty points</source>
        <translation>累积记分</translation>
    </message>
    <message numerus="yes">
        <source>Cycle %1 to %2 · %n day(s) left</source>
        <extracomment>%1 first day, %2 last day of the scoring cycle</extracomment>
        <translation>
            <numerusform>记分周期 %1 至 %2 · 剩余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>As of %1 · %2</source>
        <extracomment>%1 time of a last-known answer, %2 the cycle</extracomment>
        <translation>截至 %1 · %2</translation>
    </message>
    <message>
        <source>of 12 counted</source>
        <translation>/ 12 已记</translation>
    </message>
    <message>
        <source>+%1 pending → %2 projected</source>
        <extracomment>%1 pending points, %2 the sum with them</extracomment>
        <translation>+%1 待处理 → %2 预计</translation>
    </message>
    <message>
        <source>9: near-limit notice</source>
        <translation>9 分：临界提示</translation>
    </message>
    <message>
        <source>12: licence detained, course and exam</source>
        <translation>12 分：扣留驾驶证、满分教育</translation>
    </message>
</context>
<context>
    <name>dutydesk::PointsGauge</name>
    <message>
        <source>%1 of 12 points counted, %2 by this case, %3 pending, %4 projected</source>
        <extracomment>%1, %2, %3, %4 are numbers of penalty points</extracomment>
        <translation>满分 12 分，已记 %1 分，本案 %2 分，待处理 %3 分，预计 %4 分</translation>
    </message>
    <message>
        <source>%1 of 12 points counted, %2 pending, %3 projected, cycle to %4</source>
        <extracomment>%1, %2, %3 are numbers of penalty points, %4 is a date</extracomment>
        <translation>满分 12 分，已记 %1 分，待处理 %2 分，预计 %3 分，记分周期至 %4</translation>
    </message>
    <message>
        <source>%1 of 12 points counted, %2 pending, %3 projected</source>
        <extracomment>%1, %2, %3 are numbers of penalty points</extracomment>
        <translation>满分 12 分，已记 %1 分，待处理 %2 分，预计 %3 分</translation>
    </message>
    <message>
        <source>Penalty points</source>
        <translation>累积记分</translation>
    </message>
    <message>
        <source>+%1</source>
        <extracomment>More points than the twelve of a cycle</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>dutydesk::QueueDetail</name>
    <message>
        <source>Choose a record to see its journey.</source>
        <translation>请选择一条记录，查看其发送经过。</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>违法行为</translation>
    </message>
    <message>
        <source>Correct and send again</source>
        <translation>更正并重新发送</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Send unchanged</source>
        <translation>原样发送</translation>
    </message>
    <message>
        <source>Central refused this record</source>
        <translation>中心退回了此记录</translation>
    </message>
    <message>
        <source>Central: “%1” · code %2 · %3</source>
        <translation>中心：“%1” · 代码 %2 · %3</translation>
    </message>
    <message>
        <source>Correct what central names; the correction becomes revision %1 and goes by itself. Send it unchanged only when central was mended.</source>
        <translation>请按中心指出的问题更正；更正后成为修订版本 %1，自动发送。仅在中心已修复时才原样发送。</translation>
    </message>
    <message>
        <source>Sent at %1, attempt %2. If no answer comes, the same record goes again; central keeps it once.</source>
        <translation>%1 已发送，第 %2 次尝试。如无应答，将重发同一记录，中心只保留一份。</translation>
    </message>
    <message>
        <source>Saved and encrypted on this desk. It goes as soon as central can be reached.</source>
        <translation>已加密保存在本机，连通中心后立即发送。</translation>
    </message>
    <message numerus="yes">
        <source>%1. It is tried again by itself at %2; so far %n attempt(s).</source>
        <translation>
            <numerusform>%1。将于 %2 自动重试；已尝试 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>Central has it: receipt %1, signed, of %2.</source>
        <translation>中心已接收：回执 %1，已签名，%2。</translation>
    </message>
    <message>
        <source>Revision %1 stays in the record.</source>
        <translation>修订版本 %1 保留在案。</translation>
    </message>
    <message>
        <source>The correction could not be started: the disk refused. Make room on the disk and try again.</source>
        <translation>更正未能开始：磁盘拒绝写入。请腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>发送经过</translation>
    </message>
</context>
<context>
    <name>dutydesk::QueueModel</name>
    <message>
        <source>Central answered and said no. Nothing is discarded.</source>
        <translation>中心已应答并退回。任何记录均不丢弃。</translation>
    </message>
    <message>
        <source>Evidence goes in parts of 1 MB and resumes after a break.</source>
        <translation>证据按 1 MB 分段发送，中断后续传。</translation>
    </message>
    <message>
        <source>Oldest first. Nothing needs to be done.</source>
        <translation>最早的在前，无需操作。</translation>
    </message>
    <message>
        <source>Every receipt is kept.</source>
        <translation>每份回执均予保存。</translation>
    </message>
    <message>
        <source>Receipt %1 · %2</source>
        <extracomment>Number of central&apos;s receipt and the time it came</extracomment>
        <translation>回执 %1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Bytes of evidence sent, of all</extracomment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>waiting for the answer</source>
        <translation>等待应答</translation>
    </message>
    <message>
        <source>%1 · next attempt at %2</source>
        <extracomment>Why a case waits, and when the next attempt is made</extracomment>
        <translation>%1 · 下次尝试 %2</translation>
    </message>
    <message numerus="yes">
        <source>Next · %n file(s), %1</source>
        <translation>
            <numerusform>下一条 · %n 个文件，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes with the next attempt</source>
        <translation>随下次尝试发送</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <extracomment>Queue, read aloud: state, case number, person, detail</extracomment>
        <translation>%1，%2，%3，%4</translation>
    </message>
    <message>
        <source>%1 · r%2</source>
        <extracomment>Number of a case and its revision, when it is not the first</extracomment>
        <translation>%1 · 修订 %2</translation>
    </message>
    <message>
        <source>Violation</source>
        <extracomment>Kind of case and person</extracomment>
        <translation>违法行为</translation>
    </message>
    <message>
        <source>Violation · %1</source>
        <translation>违法行为 · %1</translation>
    </message>
</context>
<context>
    <name>dutydesk::QueuePage</name>
    <message>
        <source>Queue</source>
        <translation>发送队列</translation>
    </message>
    <message>
        <source>Correct the selected record</source>
        <translation>更正所选记录</translation>
    </message>
    <message>
        <source>The queue could not be read. Nothing is lost; run the Doctor.</source>
        <translation>队列无法读取。没有丢失，请运行自检。</translation>
    </message>
    <message>
        <source>Everything completed on this desk is confirmed by central.</source>
        <translation>本查验台完成的记录均已由中心确认。</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) to send. The next attempt is automatic.</source>
        <translation>
            <numerusform>%n 条记录待发送，下次尝试自动进行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Link and throughput today</source>
        <translation>今日连接与发送情况</translation>
    </message>
    <message>
        <source>records confirmed per 5 minutes</source>
        <translation>每 5 分钟确认的记录数</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时延</translation>
    </message>
    <message>
        <source>Live today</source>
        <translation>今日在线</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>All records are confirmed</source>
        <translation>全部记录均已确认</translation>
    </message>
    <message>
        <source>New ones appear here and leave by themselves.</source>
        <translation>新记录在此显示，确认后自动移出</translation>
    </message>
</context>
<context>
    <name>dutydesk::QueueWords</name>
    <message>
        <source>Refused</source>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Central cannot be reached</source>
        <translation>无法连接中心</translation>
    </message>
    <message>
        <source>Central did not answer in time</source>
        <translation>中心未及时应答</translation>
    </message>
    <message>
        <source>Something else answered in central&apos;s place</source>
        <translation>应答方不是中心</translation>
    </message>
    <message>
        <source>Central wants an officer to sign in</source>
        <translation>中心要求民警登录</translation>
    </message>
    <message>
        <source>Central&apos;s receipt could not be trusted</source>
        <translation>中心的回执不可信</translation>
    </message>
    <message>
        <source>The last attempt did not succeed</source>
        <translation>上次尝试未成功</translation>
    </message>
</context>
<context>
    <name>dutydesk::RecentScans</name>
    <message>
        <source>Scans of this shift appear here. Show a licence to the camera.</source>
        <translation>本班查验在此显示。请向摄像头出示驾驶证。</translation>
    </message>
    <message>
        <source>Recent scans</source>
        <extracomment>%1 number of scans</extracomment>
        <translation>最近查验</translation>
    </message>
    <message>
        <source>this shift · %1</source>
        <translation>本班 · %1</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
</context>
<context>
    <name>dutydesk::RecoveryKeyPage</name>
    <message>
        <source>Copied. Paste it where it is kept, then copy something else.</source>
        <translation>已复制。请先粘贴到保管处，再复制其他内容。</translation>
    </message>
    <message>
        <source>Keep the recovery key</source>
        <translation>保管好恢复密钥</translation>
    </message>
    <message>
        <source>It is shown this once.</source>
        <translation>仅显示这一次。</translation>
    </message>
    <message>
        <source>Everything on this desk is encrypted. If every officer&apos;s password is lost, only this key opens the records again. Write it down or save it on a stick, and give it to the station administrator. It does not belong on this computer.</source>
        <translation>本机数据全部加密。如所有民警的密码均已遗失，只有此密钥能重新打开记录。请抄录或存入 U 盘，交中队管理员保管，不得留在本机。</translation>
    </message>
    <message>
        <source>Recovery key of this desk</source>
        <translation>本查验台恢复密钥</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Save to a file</source>
        <translation>保存到文件</translation>
    </message>
    <message>
        <source>I kept it outside this computer</source>
        <translation>已保存在本机之外</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place.</source>
        <translation>文件无法写入，请另选位置。</translation>
    </message>
    <message>
        <source>Dutydesk recovery key
%1, %2

%3
</source>
        <extracomment>The file with the recovery key: %1 is the station, %2 the desk, %3 the key</extracomment>
        <translation>Dutydesk 恢复密钥
%1，%2

%3
</translation>
    </message>
</context>
<context>
    <name>dutydesk::ResultPane</name>
    <message>
        <source>The document names another licence than central.</source>
        <translation>证件与中心登记的驾驶证不一致。</translation>
    </message>
    <message>
        <source>Both cannot be this person. Compare name and picture, and keep the document.</source>
        <translation>两者不可能同属一人。请比对姓名和照片，并留存证件。</translation>
    </message>
    <message>
        <source>The code can mean more than one thing.</source>
        <translation>此条码可作多种解释。</translation>
    </message>
    <message>
        <source>Check that this is the person in front of you.</source>
        <translation>请核对是否为面前之人。</translation>
    </message>
    <message>
        <source>Central has just changed this licence.</source>
        <translation>中心刚刚变更了此驾驶证的信息。</translation>
    </message>
    <message>
        <source>What you see is the new state, of %1.</source>
        <translation>当前显示 %1 的最新状态。</translation>
    </message>
    <message>
        <source>Document: %1.</source>
        <extracomment>%1 verdict about the document: &quot;Unsigned&quot;</extracomment>
        <translation>证件：%1。</translation>
    </message>
    <message>
        <source>After a scan or a typed number</source>
        <translation>查验或输入号码后可用</translation>
    </message>
    <message>
        <source>Record violation</source>
        <translation>记录违法</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>放行</translation>
    </message>
    <message>
        <source>Release on last known</source>
        <translation>按末次已知放行</translation>
    </message>
    <message>
        <source>Confirm release</source>
        <translation>确认放行</translation>
    </message>
    <message>
        <source>Central was not asked now; the journal keeps that the release rests on the last known answer.</source>
        <translation>本次未向中心查询，操作日志将注明按末次已知应答放行。</translation>
    </message>
    <message>
        <source>Show a licence to the camera</source>
        <translation>请向摄像头出示驾驶证</translation>
    </message>
    <message>
        <source>You will see two answers here: whether the document is genuine, checked on this desk, and whether the person may drive now, from the central system.</source>
        <translation>此处将显示两项结论：证件是否真实有效（本机查验），以及当事人当前是否准予驾驶（中心应答）。</translation>
    </message>
    <message>
        <source>No code, or it will not read</source>
        <translation>无码或无法读取</translation>
    </message>
    <message>
        <source>Type the licence number; the check character is verified as you type.</source>
        <translation>输入驾驶证号，自动校验校验码。</translation>
    </message>
    <message>
        <source>Only a vehicle here</source>
        <translation>仅有车辆</translation>
    </message>
    <message>
        <source>Look up a plate and see its status and inspection.</source>
        <translation>查询号牌的状态与检验情况。</translation>
    </message>
    <message>
        <source>Someone you have just seen</source>
        <translation>刚刚查验过的人员</translation>
    </message>
    <message>
        <source>Reopen a recent scan; the central answer is asked again.</source>
        <translation>重新打开最近查验，并再次向中心查询。</translation>
    </message>
    <message>
        <source>Anything else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Find a person, a case or a command.</source>
        <translation>查找人员、案件或命令。</translation>
    </message>
</context>
<context>
    <name>dutydesk::RulesModel</name>
    <message>
        <source>Law</source>
        <translation>法定</translation>
    </message>
    <message>
        <source>Derived</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>须核对</translation>
    </message>
    <message>
        <source>The range stands in the law itself.</source>
        <translation>罚款幅度由法律条文直接规定。</translation>
    </message>
    <message>
        <source>The range follows from several articles together.</source>
        <translation>罚款幅度由多个条款综合得出。</translation>
    </message>
    <message>
        <source>Sources differ or local rules decide. Check the range before setting a fine.</source>
        <translation>依据不一致或由地方规定。确定罚款前请核对幅度。</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>记分</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>违法行为</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>罚款</translation>
    </message>
    <message>
        <source>Fine rests on</source>
        <translation>罚款依据</translation>
    </message>
</context>
<context>
    <name>dutydesk::RulesSection</name>
    <message>
        <source>Rulebook %1, %2 behaviours that carry points. A case is judged by the rules in force on the day of the act.</source>
        <extracomment>%1 is the version of the rulebook, %2 a count</extracomment>
        <translation>规则库 %1，记分违法行为 %2 项。案件适用行为发生之日有效的规则。</translation>
    </message>
    <message>
        <source>Find an article or a word</source>
        <translation>查找条款或词语</translation>
    </message>
    <message>
        <source>Items of the rulebook</source>
        <translation>规则库条目</translation>
    </message>
    <message>
        <source>Wording of the law</source>
        <translation>法规原文</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>英文译文</translation>
    </message>
    <message>
        <source>Basis of the fine</source>
        <translation>处罚依据</translation>
    </message>
    <message>
        <source>Fine rests on</source>
        <translation>罚款依据</translation>
    </message>
    <message>
        <source>Other measures</source>
        <translation>其他措施（英文资料）</translation>
    </message>
    <message>
        <source>None named</source>
        <translation>未列明</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Rules and items</source>
        <translation>规则与条目</translation>
    </message>
</context>
<context>
    <name>dutydesk::ScanModel</name>
    <message>
        <source>Must not drive · %1</source>
        <extracomment>%1 status letters that the licence carries</extracomment>
        <translation>不得驾驶 · %1</translation>
    </message>
    <message numerus="yes">
        <source>May drive · %n to handle</source>
        <translation>
            <numerusform>准予驾驶 · %n 项待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>No document</source>
        <translation>未出示证件</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>无姓名</translation>
    </message>
    <message>
        <source>%1, %2. The document: %3. Entitled to drive: %4.</source>
        <extracomment>%1 time, %2 name, %3 verdict on the document, %4 verdict on the person</extracomment>
        <translation>%1，%2。证件：%3。驾驶资格：%4。</translation>
    </message>
</context>
<context>
    <name>dutydesk::Sentences</name>
    <message>
        <source>What was entered cannot be used.</source>
        <translation>输入的内容无法使用。</translation>
    </message>
    <message>
        <source>Nothing was sent or saved.</source>
        <translation>未发送、未保存任何内容。</translation>
    </message>
    <message>
        <source>Check it and enter it again.</source>
        <translation>请核对后重新输入。</translation>
    </message>
    <message>
        <source>No such record was found.</source>
        <translation>查无此记录。</translation>
    </message>
    <message>
        <source>It is neither on this desk nor at the central system.</source>
        <translation>本机和中心系统均无此记录。</translation>
    </message>
    <message>
        <source>Check the number and ask again.</source>
        <translation>请核对号码后再次查询。</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>您无权进行此操作。</translation>
    </message>
    <message>
        <source>Your role or this desk lacks the permission.</source>
        <translation>您的角色或本查验台没有此项权限。</translation>
    </message>
    <message>
        <source>Ask a supervisor.</source>
        <translation>请联系审核人。</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>尚无人登录。</translation>
    </message>
    <message>
        <source>The records of this desk are locked.</source>
        <translation>本查验台的记录已锁定。</translation>
    </message>
    <message>
        <source>Sign in and try again.</source>
        <translation>请登录后重试。</translation>
    </message>
    <message>
        <source>The password is not right for this officer number.</source>
        <translation>密码与此警号不符。</translation>
    </message>
    <message>
        <source>Several wrong tries pause the sign-in.</source>
        <translation>多次输错将暂停登录。</translation>
    </message>
    <message>
        <source>Check Caps Lock and type it again.</source>
        <translation>请检查大写锁定后重新输入。</translation>
    </message>
    <message>
        <source>Sign-in is paused for this officer.</source>
        <translation>此民警的登录已暂停。</translation>
    </message>
    <message>
        <source>There were too many wrong passwords.</source>
        <translation>密码输错次数过多。</translation>
    </message>
    <message>
        <source>Wait until the time shown, or let another officer sign in.</source>
        <translation>请等到所示时间再试，或由其他民警登录。</translation>
    </message>
    <message>
        <source>This number already stands for something else.</source>
        <translation>此编号已另有所属。</translation>
    </message>
    <message>
        <source>Nothing was overwritten.</source>
        <translation>未覆盖任何内容。</translation>
    </message>
    <message>
        <source>Open the record and look which one is right.</source>
        <translation>请打开该记录，核对何者正确。</translation>
    </message>
    <message>
        <source>This revision is being sent and cannot change.</source>
        <translation>此修订版本正在发送，不能更改。</translation>
    </message>
    <message>
        <source>What is recorded stays as it is.</source>
        <translation>已记录的内容保持不变。</translation>
    </message>
    <message>
        <source>Start the next revision to correct it.</source>
        <translation>如需更正，请另立修订版本。</translation>
    </message>
    <message>
        <source>The central system cannot be reached.</source>
        <translation>无法连接中心系统。</translation>
    </message>
    <message>
        <source>Records wait on this desk, encrypted, and leave by themselves.</source>
        <translation>记录加密留存本机，恢复后自动发送。</translation>
    </message>
    <message>
        <source>Go on working; the desk tries again automatically.</source>
        <translation>请继续工作，本查验台将自动重试。</translation>
    </message>
    <message>
        <source>The central system did not answer in time.</source>
        <translation>中心系统未及时应答。</translation>
    </message>
    <message>
        <source>The link is there but slow.</source>
        <translation>网络连通，但速度缓慢。</translation>
    </message>
    <message>
        <source>Ask again with F5, or go on; the desk keeps trying.</source>
        <translation>按 F5 再次查询，或继续工作；本查验台将持续重试。</translation>
    </message>
    <message>
        <source>Something answered that is not the central system.</source>
        <translation>应答方不是中心系统。</translation>
    </message>
    <message>
        <source>A network sign-in page or a proxy stands in between. Nothing was handed to it.</source>
        <translation>中间存在网络登录页或代理服务器。未向其提交任何内容。</translation>
    </message>
    <message>
        <source>Tell the station administrator; the desk keeps trying.</source>
        <translation>请告知中队管理员；本查验台将持续重试。</translation>
    </message>
    <message>
        <source>The central system said no.</source>
        <translation>中心系统未予接收。</translation>
    </message>
    <message>
        <source>The record stays on this desk with the reason.</source>
        <translation>记录连同退回理由留存本机。</translation>
    </message>
    <message>
        <source>Correct what the reason names and send it again.</source>
        <translation>请按退回理由更正后重新发送。</translation>
    </message>
    <message>
        <source>A signature does not hold.</source>
        <translation>签名验证不通过。</translation>
    </message>
    <message>
        <source>What came or was stored has been changed and is not used.</source>
        <translation>收到或保存的内容已被改动，不予采用。</translation>
    </message>
    <message>
        <source>Do not rely on it. Tell the station administrator.</source>
        <translation>请勿作为依据，并告知中队管理员。</translation>
    </message>
    <message>
        <source>This was right once and is too old now.</source>
        <translation>此内容曾经有效，现已过时。</translation>
    </message>
    <message>
        <source>It is not used any more.</source>
        <translation>不再采用。</translation>
    </message>
    <message>
        <source>Connect to the central system and try again.</source>
        <translation>请连接中心系统后重试。</translation>
    </message>
    <message>
        <source>The disk refused to save.</source>
        <translation>磁盘拒绝保存。</translation>
    </message>
    <message>
        <source>Nothing was written; what is on the screen is not lost yet.</source>
        <translation>未写入任何内容；屏幕上的内容尚未丢失。</translation>
    </message>
    <message>
        <source>Leave this page open and try again. If it stays so, tell the station administrator.</source>
        <translation>请勿关闭此页面并重试。如仍无法保存，请告知中队管理员。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>Leave this page open, free some space and try again.</source>
        <translation>请勿关闭此页面，腾出磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The database of this desk is damaged.</source>
        <translation>本查验台的数据库已损坏。</translation>
    </message>
    <message>
        <source>It was set aside as it is, and what can be saved is saved.</source>
        <translation>已原样另存，可恢复的内容均已保存。</translation>
    </message>
    <message>
        <source>Tell the station administrator and keep this computer switched on.</source>
        <translation>请告知中队管理员，并保持本机开机。</translation>
    </message>
    <message>
        <source>The records of this desk were written by a newer program.</source>
        <translation>本查验台的记录由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>This program leaves them untouched.</source>
        <translation>本程序未作任何改动。</translation>
    </message>
    <message>
        <source>Install the newer version and start it again.</source>
        <translation>请安装较新版本后重新启动。</translation>
    </message>
    <message>
        <source>Another program holds it.</source>
        <translation>正被其他程序占用。</translation>
    </message>
    <message>
        <source>Only one program can use it at a time.</source>
        <translation>同一时间只能由一个程序使用。</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>请关闭该程序后重试。</translation>
    </message>
    <message>
        <source>The device does not work.</source>
        <translation>设备无法工作。</translation>
    </message>
    <message>
        <source>The desk works on without it.</source>
        <translation>本查验台不受影响，可继续工作。</translation>
    </message>
    <message>
        <source>Unplug it, plug it in again and try once more.</source>
        <translation>请拔下后重新插入，再试一次。</translation>
    </message>
    <message>
        <source>This desk cannot do that.</source>
        <translation>本查验台不支持此操作。</translation>
    </message>
    <message>
        <source>It knows the format but does not handle it.</source>
        <translation>能识别此格式，但不作处理。</translation>
    </message>
    <message>
        <source>Use another way, or look the person up by number.</source>
        <translation>请改用其他方式，或按号码查询。</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>未作任何更改。</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>程序出现差错。</translation>
    </message>
    <message>
        <source>What was saved is safe.</source>
        <translation>已保存的内容完好。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, save a report in Settings, Doctor.</source>
        <translation>请重试。如再次出现，请在“设置”的“自检”中保存报告。</translation>
    </message>
    <message>
        <source>Central: “%1”.</source>
        <extracomment>%1 are the central system&apos;s own words, quoted unchanged</extracomment>
        <translation>中心：“%1”。</translation>
    </message>
    <message>
        <source>Central: “%1” · code %2.</source>
        <extracomment>%1 are the central system&apos;s own words, quoted unchanged; %2 is its reason code</extracomment>
        <translation>中心：“%1” · 代码 %2。</translation>
    </message>
    <message>
        <source>The camera is off.</source>
        <translation>摄像头已关闭。</translation>
    </message>
    <message>
        <source>It starts when the Desk is on screen.</source>
        <translation>查验台页面显示时自动开启。</translation>
    </message>
    <message>
        <source>Choose Camera above.</source>
        <translation>请在上方选择“摄像头”。</translation>
    </message>
    <message>
        <source>The camera is starting.</source>
        <translation>摄像头正在启动。</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <source>The camera is live.</source>
        <translation>摄像头已开启。</translation>
    </message>
    <message>
        <source>Codes are read as soon as they are in the picture.</source>
        <translation>条码进入画面即可读取。</translation>
    </message>
    <message>
        <source>No camera was found.</source>
        <translation>未找到摄像头。</translation>
    </message>
    <message>
        <source>Codes can still be read from pictures and with the hand-held scanner.</source>
        <translation>仍可从照片或用扫码枪读取条码。</translation>
    </message>
    <message>
        <source>Plug in a camera, or choose Photo, Scanner or Type number above.</source>
        <translation>请接入摄像头，或在上方选择照片、扫码枪或输入号码。</translation>
    </message>
    <message>
        <source>Another program uses the camera.</source>
        <translation>摄像头正被其他程序占用。</translation>
    </message>
    <message>
        <source>Close the other program; the picture appears by itself.</source>
        <translation>请关闭该程序，画面将自动恢复。</translation>
    </message>
    <message>
        <source>The system does not allow this program to use the camera.</source>
        <translation>系统不允许本程序使用摄像头。</translation>
    </message>
    <message>
        <source>Allow the camera in the system&apos;s privacy settings, or tell the station administrator.</source>
        <translation>请在系统隐私设置中允许使用摄像头，或告知中队管理员。</translation>
    </message>
    <message>
        <source>The camera was unplugged.</source>
        <translation>摄像头已拔下。</translation>
    </message>
    <message>
        <source>What was read before is safe.</source>
        <translation>此前读取的内容完好。</translation>
    </message>
    <message>
        <source>Plug it in again; the picture comes back by itself.</source>
        <translation>请重新插入，画面将自动恢复。</translation>
    </message>
    <message>
        <source>The camera stopped working.</source>
        <translation>摄像头停止工作。</translation>
    </message>
    <message>
        <source>Unplug it, plug it in again, or choose another camera in Settings.</source>
        <translation>请拔下后重新插入，或在“设置”中选择其他摄像头。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Violation</source>
        <translation>违法行为</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>事故</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>尚未签名</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签名</translation>
    </message>
    <message>
        <source>Refuses to sign</source>
        <translation>拒绝签名</translation>
    </message>
    <message>
        <source>Practice answers</source>
        <translation>演练数据</translation>
    </message>
    <message>
        <source>Asking central</source>
        <translation>正在向中心查询</translation>
    </message>
    <message>
        <source>Central live · %1</source>
        <extracomment>%1 is a duration as &quot;38 ms&quot;</extracomment>
        <translation>中心在线 · %1</translation>
    </message>
    <message>
        <source>Central slow · %1</source>
        <extracomment>%1 is a duration as &quot;4.2 s&quot;</extracomment>
        <translation>中心缓慢 · %1</translation>
    </message>
    <message>
        <source>Offline · last answer %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>离线 · 末次应答 %1</translation>
    </message>
    <message>
        <source>Offline · no answer yet</source>
        <translation>离线 · 尚无应答</translation>
    </message>
    <message>
        <source>Central refused this desk</source>
        <translation>中心拒绝本查验台</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>全部已发送</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>待发 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>退回 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 waiting · %2 refused</source>
        <extracomment>%1 and %2 are counts of records</extracomment>
        <translation>待发 %1 · 退回 %2</translation>
    </message>
    <message>
        <source>The measured value gives %1, which is another item.</source>
        <extracomment>%1 is a number: percent over the limit, or mg/100 mL</extracomment>
        <translation>按实测值得出 %1，属于另一条目。</translation>
    </message>
    <message>
        <source>The vehicle needs class %1.</source>
        <extracomment>%1 is a licence class as &quot;B2&quot;</extracomment>
        <translation>该车辆要求准驾车型 %1。</translation>
    </message>
    <message>
        <source>Name is missing</source>
        <translation>缺少姓名</translation>
    </message>
    <message>
        <source>Licence number is missing</source>
        <translation>缺少驾驶证号</translation>
    </message>
    <message>
        <source>Licence number cannot be right</source>
        <translation>驾驶证号有误</translation>
    </message>
    <message>
        <source>Plate is missing</source>
        <translation>缺少号牌</translation>
    </message>
    <message>
        <source>Plate cannot be right</source>
        <translation>号牌有误</translation>
    </message>
    <message>
        <source>Plate type is missing</source>
        <translation>缺少号牌种类</translation>
    </message>
    <message>
        <source>Time is missing</source>
        <translation>缺少违法时间</translation>
    </message>
    <message>
        <source>Time lies in the future</source>
        <translation>违法时间晚于当前时间</translation>
    </message>
    <message>
        <source>More than 48 hours ago</source>
        <translation>已超过 48 小时</translation>
    </message>
    <message>
        <source>Road is missing</source>
        <translation>缺少道路</translation>
    </message>
    <message>
        <source>Direction is missing</source>
        <translation>缺少行驶方向</translation>
    </message>
    <message>
        <source>No violation chosen</source>
        <translation>未选择违法行为</translation>
    </message>
    <message>
        <source>Item is not in the rulebook</source>
        <translation>规则库中无此条目</translation>
    </message>
    <message>
        <source>Item was not in force that day</source>
        <translation>条目在该日未生效</translation>
    </message>
    <message>
        <source>Points differ from the rulebook</source>
        <translation>记分与规则库不符</translation>
    </message>
    <message>
        <source>Measured value is missing</source>
        <translation>缺少实测值</translation>
    </message>
    <message>
        <source>Measured value contradicts the item</source>
        <translation>实测值与条目矛盾</translation>
    </message>
    <message>
        <source>Fine lies outside its range</source>
        <translation>罚款超出法定幅度</translation>
    </message>
    <message>
        <source>A warning carries no points</source>
        <translation>警告不得同时记分</translation>
    </message>
    <message>
        <source>Simple procedure is not allowed</source>
        <translation>不得适用简易程序</translation>
    </message>
    <message>
        <source>A second officer is needed</source>
        <translation>须有第二名民警</translation>
    </message>
    <message>
        <source>Driver was not told before deciding</source>
        <translation>处罚前未告知当事人</translation>
    </message>
    <message>
        <source>Driver’s statement not recorded</source>
        <translation>未记录陈述和申辩</translation>
    </message>
    <message>
        <source>Signature is missing</source>
        <translation>缺少签名</translation>
    </message>
    <message>
        <source>Reason of the refusal is missing</source>
        <translation>缺少拒签理由</translation>
    </message>
    <message>
        <source>Class does not cover the vehicle</source>
        <translation>准驾车型不含该车辆</translation>
    </message>
    <message>
        <source>No document was shown</source>
        <translation>未出示证件</translation>
    </message>
    <message>
        <source>Entitlement is not known</source>
        <translation>驾驶资格未知</translation>
    </message>
    <message>
        <source>No evidence yet</source>
        <translation>尚无证据</translation>
    </message>
    <message>
        <source>Enter the name as the document gives it.</source>
        <translation>请按证件所载填写姓名。</translation>
    </message>
    <message>
        <source>Enter the 18 characters of the licence.</source>
        <translation>请填写 18 位驾驶证号。</translation>
    </message>
    <message>
        <source>Its check character does not fit the other digits.</source>
        <translation>其校验码与其他数字不符。</translation>
    </message>
    <message>
        <source>Enter the plate as it is on the vehicle.</source>
        <translation>请按车辆所悬挂的号牌填写。</translation>
    </message>
    <message>
        <source>7 characters, 8 for new energy; I and O are not used.</source>
        <translation>7 位，新能源汽车 8 位；不使用字母 I 和 O。</translation>
    </message>
    <message>
        <source>Choose the type printed on the plate.</source>
        <translation>请选择号牌上所示的种类。</translation>
    </message>
    <message>
        <source>Enter when the act happened.</source>
        <translation>请填写违法行为发生的时间。</translation>
    </message>
    <message>
        <source>Correct the time of the act.</source>
        <translation>请更正违法时间。</translation>
    </message>
    <message>
        <source>Check the time, or say in the note why it is recorded late.</source>
        <translation>请核对时间，或在备注中说明延迟记录的原因。</translation>
    </message>
    <message>
        <source>Enter the road on which it happened.</source>
        <translation>请填写违法行为发生的道路。</translation>
    </message>
    <message>
        <source>Choose the direction of travel, or none.</source>
        <translation>请选择行驶方向，或选择“不适用”。</translation>
    </message>
    <message>
        <source>Find the offence and add it.</source>
        <translation>请查找违法行为并添加。</translation>
    </message>
    <message>
        <source>Take it out and choose one from the finder.</source>
        <translation>请移除后从查找结果中重新选择。</translation>
    </message>
    <message>
        <source>Choose the item that was in force on the day of the act.</source>
        <translation>请选择行为发生之日有效的条目。</translation>
    </message>
    <message>
        <source>Take the item out and add it again.</source>
        <translation>请移除此条目后重新添加。</translation>
    </message>
    <message>
        <source>This item needs the limit and the value that was measured.</source>
        <translation>此条目须填写标准值和实测值。</translation>
    </message>
    <message>
        <source>Check the value and the limit, or choose the item that fits.</source>
        <translation>请核对实测值和标准值，或选择相符的条目。</translation>
    </message>
    <message>
        <source>Set an amount within the range of the law.</source>
        <translation>请在法定幅度内确定金额。</translation>
    </message>
    <message>
        <source>Choose the warning or the points.</source>
        <translation>请在警告与记分中择一。</translation>
    </message>
    <message>
        <source>Over ¥200, suspension, revocation or detention need the general procedure (Order 157 art 43).</source>
        <translation>罚款超过 200 元，或暂扣、吊销驾驶证、行政拘留的，适用一般程序（公安部令第157号 第四十三条）。</translation>
    </message>
    <message>
        <source>The general procedure takes two officers (Order 157 art 44).</source>
        <translation>一般程序须由两名民警办理（公安部令第157号 第四十四条）。</translation>
    </message>
    <message>
        <source>Tell the driver points and fine before deciding (Order 163 art 13).</source>
        <translation>裁决前请告知当事人记分和罚款（公安部令第163号 第十三条）。</translation>
    </message>
    <message>
        <source>Write down what the driver said, or that nothing was said.</source>
        <translation>请记录当事人的陈述，或注明其未作陈述。</translation>
    </message>
    <message>
        <source>Let the driver sign, or record the refusal.</source>
        <translation>请当事人签名，或记录拒签情况。</translation>
    </message>
    <message>
        <source>Write down why the driver does not sign.</source>
        <translation>请记录当事人不签名的理由。</translation>
    </message>
    <message>
        <source>The licence does not cover this vehicle.</source>
        <translation>所持准驾车型不含该车辆。</translation>
    </message>
    <message>
        <source>The person was looked up without a document.</source>
        <translation>查询该人员时未出示证件。</translation>
    </message>
    <message>
        <source>The central system has not answered about this person.</source>
        <translation>中心系统尚未就该人员作出应答。</translation>
    </message>
    <message>
        <source>Add a photo or a file if there is one.</source>
        <translation>如有照片或文件，请添加。</translation>
    </message>
    <message>
        <source>Name recorded</source>
        <translation>姓名已记录</translation>
    </message>
    <message>
        <source>Licence number recorded</source>
        <translation>驾驶证号已记录</translation>
    </message>
    <message>
        <source>Licence number’s check character agrees</source>
        <translation>驾驶证号校验码相符</translation>
    </message>
    <message>
        <source>Plate recorded</source>
        <translation>号牌已记录</translation>
    </message>
    <message>
        <source>Plate is well formed</source>
        <translation>号牌格式正确</translation>
    </message>
    <message>
        <source>Plate type recorded</source>
        <translation>号牌种类已记录</translation>
    </message>
    <message>
        <source>Time recorded</source>
        <translation>违法时间已记录</translation>
    </message>
    <message>
        <source>Time not in the future</source>
        <translation>违法时间不晚于当前时间</translation>
    </message>
    <message>
        <source>Within the last 48 hours</source>
        <translation>在 48 小时以内</translation>
    </message>
    <message>
        <source>Road recorded</source>
        <translation>道路已记录</translation>
    </message>
    <message>
        <source>Direction recorded</source>
        <translation>行驶方向已记录</translation>
    </message>
    <message>
        <source>Violation chosen</source>
        <translation>已选择违法行为</translation>
    </message>
    <message>
        <source>Item stands in the rulebook</source>
        <translation>规则库中有此条目</translation>
    </message>
    <message>
        <source>Item in force that day</source>
        <translation>条目在该日有效</translation>
    </message>
    <message>
        <source>Points as in the rulebook</source>
        <translation>记分与规则库一致</translation>
    </message>
    <message>
        <source>Measured value recorded</source>
        <translation>实测值已记录</translation>
    </message>
    <message>
        <source>Measured value matches the item</source>
        <translation>实测值与条目相符</translation>
    </message>
    <message>
        <source>Fine within its range</source>
        <translation>罚款在法定幅度内</translation>
    </message>
    <message>
        <source>Warning and points do not mix</source>
        <translation>警告与记分未并用</translation>
    </message>
    <message>
        <source>Simple procedure allowed</source>
        <translation>可适用简易程序</translation>
    </message>
    <message>
        <source>Enough officers</source>
        <translation>民警人数符合要求</translation>
    </message>
    <message>
        <source>Points told before deciding</source>
        <translation>已在处罚前告知记分</translation>
    </message>
    <message>
        <source>Driver’s statement recorded</source>
        <translation>陈述和申辩已记录</translation>
    </message>
    <message>
        <source>Signature or refusal recorded</source>
        <translation>签名或拒签已记录</translation>
    </message>
    <message>
        <source>Reason of the refusal recorded</source>
        <translation>拒签理由已记录</translation>
    </message>
    <message>
        <source>Class covers the vehicle</source>
        <translation>准驾车型包含该车辆</translation>
    </message>
    <message>
        <source>Document was shown</source>
        <translation>已出示证件</translation>
    </message>
    <message>
        <source>Entitlement asked</source>
        <translation>已查询驾驶资格</translation>
    </message>
    <message>
        <source>Evidence added</source>
        <translation>证据已添加</translation>
    </message>
    <message>
        <source>Desk enrolled</source>
        <translation>查验台已登记</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>已登录</translation>
    </message>
    <message>
        <source>Signed in offline</source>
        <translation>已离线登录</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>登录失败</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已退出登录</translation>
    </message>
    <message>
        <source>Desk locked</source>
        <translation>查验台已锁定</translation>
    </message>
    <message>
        <source>Desk unlocked</source>
        <translation>查验台已解锁</translation>
    </message>
    <message>
        <source>Licence asked</source>
        <translation>已查询驾驶证</translation>
    </message>
    <message>
        <source>Vehicle asked</source>
        <translation>已查询车辆</translation>
    </message>
    <message>
        <source>Number revealed</source>
        <translation>已显示号码</translation>
    </message>
    <message>
        <source>Document checked</source>
        <translation>已查验证件</translation>
    </message>
    <message>
        <source>Case started</source>
        <translation>案件已开始</translation>
    </message>
    <message>
        <source>Case saved</source>
        <translation>案件已保存</translation>
    </message>
    <message>
        <source>Case completed</source>
        <translation>案件已完成</translation>
    </message>
    <message>
        <source>Revision started</source>
        <translation>修订版本已开始</translation>
    </message>
    <message>
        <source>Confirmed by central</source>
        <translation>已由中心确认</translation>
    </message>
    <message>
        <source>Refused by central</source>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿已作废</translation>
    </message>
    <message>
        <source>Evidence confirmed</source>
        <translation>证据已确认</translation>
    </message>
    <message>
        <source>Driver released</source>
        <translation>当事人已放行</translation>
    </message>
    <message>
        <source>Driver released on last known</source>
        <translation>已按末次已知放行</translation>
    </message>
    <message>
        <source>Trust list replaced</source>
        <translation>信任清单已更换</translation>
    </message>
    <message>
        <source>Rulebook replaced</source>
        <translation>规则库已更换</translation>
    </message>
    <message>
        <source>Clock difference seen</source>
        <translation>发现时钟偏差</translation>
    </message>
    <message>
        <source>Database repaired</source>
        <translation>数据库已修复</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>设置已更改</translation>
    </message>
    <message>
        <source>Queue sent again</source>
        <translation>队列已重新发送</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>QR and PDF417</source>
        <translation>二维码与 PDF417</translation>
    </message>
    <message>
        <source>Encrypted store</source>
        <translation>加密存储</translation>
    </message>
    <message>
        <source>Journal chain</source>
        <translation>操作日志链</translation>
    </message>
    <message>
        <source>Disk space</source>
        <translation>磁盘空间</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>发送队列</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>中心连接</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Trust list</source>
        <translation>信任清单</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>需查看</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Fetch the list</source>
        <translation>获取清单</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>No camera found; pictures, scanner and typing work</source>
        <translation>未找到摄像头；照片、扫码枪和手工输入可用</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1 is the name of a camera</extracomment>
        <translation>
            <numerusform>%1，另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>No built-in samples to read</source>
        <translation>没有可读取的内置样例</translation>
    </message>
    <message>
        <source>Read %1 of %2 built-in samples in %3</source>
        <extracomment>%1 of %2 pictures, %3 is a duration</extracomment>
        <translation>已读取内置样例 %1/%2，耗时 %3</translation>
    </message>
    <message>
        <source>Damaged; set aside as it is</source>
        <translation>已损坏，已原样另存</translation>
    </message>
    <message>
        <source>Was damaged and has been repaired</source>
        <translation>曾损坏，现已修复</translation>
    </message>
    <message>
        <source>%1 used, opens with the desk key</source>
        <extracomment>%1 is a size as &quot;612 MB&quot;</extracomment>
        <translation>已用 %1，可用本机密钥打开</translation>
    </message>
    <message>
        <source>Opens with the desk key</source>
        <translation>可用本机密钥打开</translation>
    </message>
    <message>
        <source>Locked; sign in to check it</source>
        <translation>已锁定，登录后检查</translation>
    </message>
    <message>
        <source>Broken from entry %1 on</source>
        <extracomment>%1 is the number of a journal entry</extracomment>
        <translation>自第 %1 条起断裂</translation>
    </message>
    <message>
        <source>%1 entries, no gaps; %2 not witnessed yet</source>
        <extracomment>%1 and %2 are counts of journal entries</extracomment>
        <translation>%1 条，无缺漏；%2 条尚未联合签名</translation>
    </message>
    <message>
        <source>%1 free</source>
        <extracomment>%1 is a size as &quot;41 GB&quot;</extracomment>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>The disk does not answer</source>
        <translation>磁盘无响应</translation>
    </message>
    <message>
        <source>The sum does not add up</source>
        <translation>数目不符</translation>
    </message>
    <message>
        <source>%1 confirmed, %2 waiting, %3 refused</source>
        <extracomment>Counts of records</extracomment>
        <translation>已确认 %1，待发送 %2，退回 %3</translation>
    </message>
    <message>
        <source>Central answered in %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>中心应答，耗时 %1</translation>
    </message>
    <message>
        <source>Central cannot be reached; records wait</source>
        <translation>无法连接中心，记录留存待发</translation>
    </message>
    <message>
        <source>Something answers that is not central, or it refuses this desk</source>
        <translation>应答方不是中心，或中心拒绝本查验台</translation>
    </message>
    <message>
        <source>Not compared yet; central has not answered</source>
        <translation>尚未比对，中心未应答</translation>
    </message>
    <message>
        <source>%1 from central</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>与中心相差 %1</translation>
    </message>
    <message>
        <source>No trust list yet; no document can be proved genuine</source>
        <translation>尚无信任清单，无法认定任何证件真实有效</translation>
    </message>
    <message numerus="yes">
        <source>%n keys expire within 30 days</source>
        <extracomment>Keys of issuers of licences</extracomment>
        <translation>
            <numerusform>%n 个密钥将在 30 天内到期</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 point items in force</source>
        <extracomment>%1 is the version of the rulebook, %2 a count of items</extracomment>
        <translation>%1，有效记分条目 %2 项</translation>
    </message>
    <message>
        <source>This desk is not enrolled</source>
        <translation>本查验台尚未登记</translation>
    </message>
    <message>
        <source>Nothing to do here.</source>
        <translation>无需处理。</translation>
    </message>
    <message>
        <source>The camera gives no picture.</source>
        <translation>摄像头无画面。</translation>
    </message>
    <message>
        <source>Codes can still be read from pictures, with the hand-held scanner and by typing the number.</source>
        <translation>仍可从照片、用扫码枪或输入号码读取。</translation>
    </message>
    <message>
        <source>Plug the camera in, close other programs that use it, then test it.</source>
        <translation>请接好摄像头，关闭占用它的其他程序，然后测试。</translation>
    </message>
    <message>
        <source>Not every built-in sample was read.</source>
        <translation>内置样例未能全部读取。</translation>
    </message>
    <message>
        <source>Real codes may be missed too.</source>
        <translation>真实条码也可能漏读。</translation>
    </message>
    <message>
        <source>Run it again. If it stays so, install the program anew.</source>
        <translation>请重新运行。如仍不能全部读取，请重新安装本程序。</translation>
    </message>
    <message>
        <source>The store was damaged.</source>
        <translation>加密存储曾损坏。</translation>
    </message>
    <message>
        <source>It was set aside as it is; what can be saved is saved.</source>
        <translation>已原样另存，可恢复的内容均已保存。</translation>
    </message>
    <message>
        <source>Tell the station administrator before this computer is switched off.</source>
        <translation>关机前请告知中队管理员。</translation>
    </message>
    <message>
        <source>The journal was not checked.</source>
        <translation>操作日志未检查。</translation>
    </message>
    <message>
        <source>It is sealed while nobody is signed in.</source>
        <translation>无人登录时，日志处于封存状态。</translation>
    </message>
    <message>
        <source>Sign in and run the checks again.</source>
        <translation>请登录后重新运行检查。</translation>
    </message>
    <message>
        <source>The journal&apos;s chain is broken.</source>
        <translation>操作日志链已断裂。</translation>
    </message>
    <message>
        <source>An entry was changed, lost or added outside this program. The entries before it still hold.</source>
        <translation>有条目在本程序之外被改动、丢失或添加。其之前的条目仍然有效。</translation>
    </message>
    <message>
        <source>Stop working at this desk and tell the station administrator.</source>
        <translation>请停止使用本查验台，并告知中队管理员。</translation>
    </message>
    <message>
        <source>The disk is filling up.</source>
        <translation>磁盘空间将满。</translation>
    </message>
    <message>
        <source>When it is full, nothing more can be recorded here.</source>
        <translation>磁盘已满后，本机无法再记录任何内容。</translation>
    </message>
    <message>
        <source>Free some space, or tell the station administrator.</source>
        <translation>请腾出磁盘空间，或告知中队管理员。</translation>
    </message>
    <message>
        <source>Records need attention.</source>
        <translation>有记录需要处理。</translation>
    </message>
    <message>
        <source>Refused records wait for a correction, or records have been waiting for more than a day.</source>
        <translation>有退回的记录待更正，或有记录待发送已超过一天。</translation>
    </message>
    <message>
        <source>Open the Queue and look at them.</source>
        <translation>请打开发送队列查看。</translation>
    </message>
    <message>
        <source>The queue&apos;s sum does not add up.</source>
        <translation>发送队列数目不符。</translation>
    </message>
    <message>
        <source>A record may be missing. Nothing is deleted.</source>
        <translation>可能缺少记录。未删除任何内容。</translation>
    </message>
    <message>
        <source>Save a report and tell the station administrator at once.</source>
        <translation>请立即保存报告并告知中队管理员。</translation>
    </message>
    <message>
        <source>The link to central does not work as it should.</source>
        <translation>与中心的连接不正常。</translation>
    </message>
    <message>
        <source>Answers are last known, and records wait here, encrypted.</source>
        <translation>应答为末次已知，记录加密留存本机。</translation>
    </message>
    <message>
        <source>Check the network cable, then test again. The desk also tries by itself.</source>
        <translation>请检查网线后再次测试。本查验台也会自动重试。</translation>
    </message>
    <message>
        <source>The clock was not compared.</source>
        <translation>时钟尚未比对。</translation>
    </message>
    <message>
        <source>That needs an answer of the central system.</source>
        <translation>须有中心系统应答方可比对。</translation>
    </message>
    <message>
        <source>Test the link.</source>
        <translation>请测试连接。</translation>
    </message>
    <message>
        <source>The clock of this desk is wrong.</source>
        <translation>本机时钟不准。</translation>
    </message>
    <message>
        <source>Times on records are noted with the difference to central; validity of documents cannot be checked for sure.</source>
        <translation>记录时间将注明与中心的偏差；证件有效期无法可靠核验。</translation>
    </message>
    <message>
        <source>Set the clock of this computer.</source>
        <translation>请校准本机时钟。</translation>
    </message>
    <message>
        <source>There is no trust list on this desk.</source>
        <translation>本查验台没有信任清单。</translation>
    </message>
    <message>
        <source>The trust list needs renewal.</source>
        <translation>信任清单需要更新。</translation>
    </message>
    <message>
        <source>After the date of a key, new licences under it read as “issuer unknown”. Licences already checked are not affected.</source>
        <translation>密钥到期后，由其签发的新证件将显示为“签发方不明”。已查验的证件不受影响。</translation>
    </message>
    <message>
        <source>Fetch the list that central published. If it is still short, tell the station administrator.</source>
        <translation>请获取中心发布的清单。如仍不足，请告知中队管理员。</translation>
    </message>
    <message>
        <source>Items of the rulebook run out.</source>
        <translation>规则库有条目即将失效。</translation>
    </message>
    <message>
        <source>A case is judged by the rules in force on the day of the act.</source>
        <translation>案件适用行为发生之日有效的规则。</translation>
    </message>
    <message>
        <source>Ask the station administrator for the next rulebook.</source>
        <translation>请向中队管理员索取下一版规则库。</translation>
    </message>
    <message>
        <source>The certificate of this desk runs out.</source>
        <translation>本查验台的证书即将到期。</translation>
    </message>
    <message>
        <source>Without it central refuses this desk; records then wait here.</source>
        <translation>证书到期后中心将拒绝本查验台，记录留存本机。</translation>
    </message>
    <message>
        <source>Tell the station administrator to renew the enrolment.</source>
        <translation>请告知中队管理员续办登记。</translation>
    </message>
    <message>
        <source>Genuine</source>
        <translation>真实有效</translation>
    </message>
    <message>
        <source>Unsigned</source>
        <translation>无签名</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Not yet valid</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>已被篡改</translation>
    </message>
    <message>
        <source>Issuer unknown</source>
        <translation>签发方不明</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>The issuer&apos;s signature holds and the document is in force.</source>
        <translation>签发方签名有效，证件在有效期内。</translation>
    </message>
    <message>
        <source>The document carries no signature, so it proves nothing by itself. Compare it with the central answer.</source>
        <translation>证件没有签名，其本身不能证明任何内容。请与中心应答比对。</translation>
    </message>
    <message>
        <source>The document was signed by its issuer but is not in force any more.</source>
        <translation>证件由签发方签名，但已不在有效期内。</translation>
    </message>
    <message>
        <source>The document was signed by its issuer but is not in force yet.</source>
        <translation>证件由签发方签名，但尚未生效。</translation>
    </message>
    <message>
        <source>The signature does not fit the content. Treat it as a forgery.</source>
        <translation>签名与内容不符，按伪造、变造证件处理。</translation>
    </message>
    <message>
        <source>Nobody on the trust list issued it. Compare it with the central answer.</source>
        <translation>签发方不在信任清单内。请与中心应答比对。</translation>
    </message>
    <message>
        <source>The code was read but its content makes no licence.</source>
        <translation>条码已读取，但其内容不构成驾驶证。</translation>
    </message>
    <message>
        <source>The document could not be checked on this desk.</source>
        <translation>本查验台无法查验此证件。</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Check character</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>吊销状态</translation>
    </message>
    <message>
        <source>The code is not Base45 text</source>
        <translation>条码内容不是 Base45 文本</translation>
    </message>
    <message>
        <source>The content cannot be unpacked</source>
        <translation>内容无法解压</translation>
    </message>
    <message>
        <source>The content is larger than any licence</source>
        <translation>内容超过任何驾驶证应有的大小</translation>
    </message>
    <message>
        <source>The content is nested deeper than any licence</source>
        <translation>内容嵌套层数超过任何驾驶证应有的层数</translation>
    </message>
    <message>
        <source>A field stands in it twice</source>
        <translation>有字段重复出现</translation>
    </message>
    <message>
        <source>The content is not well formed</source>
        <translation>内容格式不正确</translation>
    </message>
    <message>
        <source>The content is not a signed message</source>
        <translation>内容不是签名消息</translation>
    </message>
    <message>
        <source>It carries no identity (claim 169)</source>
        <translation>内容不含身份信息（声明项 169）</translation>
    </message>
    <message>
        <source>A field holds what it cannot hold</source>
        <translation>有字段的值不符合要求</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>The signature does not fit the content</source>
        <translation>签名与内容不符</translation>
    </message>
    <message>
        <source>Signed in a way this desk cannot check</source>
        <translation>本查验台无法核验此签名方式</translation>
    </message>
    <message>
        <source>Signed in another way than the issuer does</source>
        <translation>签名方式与签发方所用不同</translation>
    </message>
    <message>
        <source>The issuer&apos;s key is not on the trust list</source>
        <translation>签发方密钥不在信任清单内</translation>
    </message>
    <message>
        <source>The issuer is not on the trust list</source>
        <translation>签发方不在信任清单内</translation>
    </message>
    <message>
        <source>The issuer&apos;s key was revoked</source>
        <translation>签发方密钥已被吊销</translation>
    </message>
    <message>
        <source>The issuer&apos;s key was not in force when it signed</source>
        <translation>签名时签发方密钥不在有效期内</translation>
    </message>
    <message>
        <source>This desk has no trust list yet</source>
        <translation>本查验台尚无信任清单</translation>
    </message>
    <message>
        <source>The trust list is too old</source>
        <translation>信任清单已过时</translation>
    </message>
    <message>
        <source>The trust list&apos;s own signature does not hold</source>
        <translation>信任清单自身签名无效</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Not in force any more</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>It names no end of validity</source>
        <translation>未载明有效期截止日</translation>
    </message>
    <message>
        <source>This desk&apos;s clock differs too much from central</source>
        <translation>本机时钟与中心偏差过大</translation>
    </message>
    <message>
        <source>The content is encrypted for somebody else</source>
        <translation>内容为其他接收方加密</translation>
    </message>
    <message>
        <source>The check character is wrong</source>
        <translation>校验码错误</translation>
    </message>
    <message>
        <source>A date in it does not exist</source>
        <translation>所载日期不存在</translation>
    </message>
    <message>
        <source>It has the wrong length</source>
        <translation>长度不正确</translation>
    </message>
    <message>
        <source>Only the central system can read this code</source>
        <translation>只有中心系统能读取此条码</translation>
    </message>
    <message>
        <source>This code only starts a radio link and holds no licence</source>
        <translation>此条码仅用于建立无线连接，不含驾驶证信息</translation>
    </message>
    <message>
        <source>This is no licence that this desk knows</source>
        <translation>本查验台无法识别为驾驶证</translation>
    </message>
    <message>
        <source>Does not apply to this document</source>
        <translation>不适用于此证件</translation>
    </message>
    <message>
        <source>Valid</source>
        <extracomment>A check of the document held; %1 is data about it (algorithm, key, date)</extracomment>
        <translation>有效</translation>
    </message>
    <message>
        <source>Valid · %1</source>
        <translation>有效 · %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>Could not be made</source>
        <translation>无法核验</translation>
    </message>
    <message>
        <source>Signed electronic licence</source>
        <translation>签名电子驾驶证</translation>
    </message>
    <message>
        <source>Licence number</source>
        <translation>驾驶证号</translation>
    </message>
    <message>
        <source>Archive number</source>
        <translation>档案编号</translation>
    </message>
    <message>
        <source>Plate</source>
        <translation>号牌</translation>
    </message>
    <message>
        <source>Short-lived code, read by central</source>
        <translation>短时动态码，由中心读取</translation>
    </message>
    <message>
        <source>Start of a radio link (ISO 18013-5)</source>
        <translation>无线连接起始码（ISO 18013-5）</translation>
    </message>
    <message>
        <source>AAMVA card, unsigned</source>
        <translation>AAMVA 卡，无签名</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>未知条码</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Micro QR code</source>
        <translation>微型二维码</translation>
    </message>
    <message>
        <source>PDF417 code</source>
        <translation>PDF417 条码</translation>
    </message>
    <message>
        <source>Aztec code</source>
        <translation>Aztec 条码</translation>
    </message>
    <message>
        <source>Data Matrix code</source>
        <translation>Data Matrix 条码</translation>
    </message>
    <message>
        <source>Code 128 bar code</source>
        <translation>Code 128 条码</translation>
    </message>
    <message>
        <source>Code 39 bar code</source>
        <translation>Code 39 条码</translation>
    </message>
    <message>
        <source>Typed by hand</source>
        <translation>手工输入</translation>
    </message>
    <message>
        <source>Hand-held scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>A licence number has 18 characters; this one has %1.</source>
        <translation>驾驶证号为 18 位，此处为 %1 位。</translation>
    </message>
    <message>
        <source>A licence number has digits only; X may stand at the end.</source>
        <translation>驾驶证号只含数字，末位可为 X。</translation>
    </message>
    <message>
        <source>The first six digits name no area. Read the number again.</source>
        <translation>前六位不是有效的行政区划代码，请重新核对号码。</translation>
    </message>
    <message>
        <source>Digits 7 to 14 are no date of birth. Read the number again.</source>
        <translation>第 7 至 14 位不是有效的出生日期，请重新核对号码。</translation>
    </message>
    <message>
        <source>The last character is %1, but the others ask for %2. One of the 18 was read wrong.</source>
        <extracomment>%1 is the last character as typed, %2 the one that the first 17 digits ask for</extracomment>
        <translation>末位为 %1，按其余各位应为 %2。18 位中有一位读错。</translation>
    </message>
    <message>
        <source>A plate has 7 characters, a new-energy plate 8.</source>
        <translation>号牌为 7 位，新能源汽车号牌为 8 位。</translation>
    </message>
    <message>
        <source>A plate starts with the character of its region.</source>
        <translation>号牌首位为省、自治区、直辖市简称。</translation>
    </message>
    <message>
        <source>After the region stands a letter, then letters and digits; I and O are not used.</source>
        <translation>简称之后为一位字母，其后为字母和数字；不使用 I 和 O。</translation>
    </message>
    <message>
        <source>May drive</source>
        <translation>准予驾驶</translation>
    </message>
    <message>
        <source>Last known: may drive</source>
        <translation>末次已知：准予驾驶</translation>
    </message>
    <message>
        <source>May drive · to handle</source>
        <translation>准予驾驶 · 有待处理</translation>
    </message>
    <message>
        <source>Last known: may drive · to handle</source>
        <translation>末次已知：准予驾驶 · 有待处理</translation>
    </message>
    <message>
        <source>Must not drive</source>
        <translation>不得驾驶</translation>
    </message>
    <message>
        <source>Last known: must not drive</source>
        <translation>末次已知：不得驾驶</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Unhandled</source>
        <translation>违法未处理</translation>
    </message>
    <message>
        <source>Unpaid fine</source>
        <translation>罚款未缴</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Roadside check</source>
        <translation>路面检查</translation>
    </message>
    <message>
        <source>Handling a violation</source>
        <translation>违法处理</translation>
    </message>
    <message>
        <source>Handling an accident</source>
        <translation>事故处理</translation>
    </message>
    <message>
        <source>Establishing identity</source>
        <translation>核实身份</translation>
    </message>
    <message>
        <source>Answering a complaint</source>
        <translation>投诉答复</translation>
    </message>
    <message>
        <source>Order %1 art %2(%3)</source>
        <extracomment>An article of the law: %1 is the number of the order, %2 the article, %3 the item in it: Order 163 art 11(2)</extracomment>
        <translation>公安部令第%1号 第%2条第（%3）项</translation>
    </message>
    <message>
        <source>Road Traffic Safety Law art %1(%2)(%3)</source>
        <extracomment>%1 article, %2 paragraph, %3 item</extracomment>
        <translation>道路交通安全法第%1条第%2款第（%3）项</translation>
    </message>
    <message>
        <source>Road Traffic Safety Law art %1(%2)</source>
        <extracomment>%1 article, %2 paragraph</extracomment>
        <translation>道路交通安全法第%1条第%2款</translation>
    </message>
    <message>
        <source>Road Traffic Safety Law art %1</source>
        <extracomment>%1 article</extracomment>
        <translation>道路交通安全法第%1条</translation>
    </message>
    <message numerus="yes">
        <source>%n issuer(s), %1</source>
        <extracomment>Issuers on the trust list; %1 is an age as &quot;3 h 12 min old&quot;</extracomment>
        <translation>
            <numerusform>%n 个签发方，%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Valid to %1, %n day(s) left</source>
        <extracomment>%1 is a date</extracomment>
        <translation>
            <numerusform>有效期至 %1，剩余 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::SettingsPage</name>
    <message numerus="yes">
        <source>%n checks need attention</source>
        <translation>
            <numerusform>%n 项检查需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>dutydesk::SignInPage</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Training desk. Nothing leaves this computer.</source>
        <translation>培训查验台。数据不会离开本机。</translation>
    </message>
    <message>
        <source>Officer number</source>
        <translation>警号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Forgot the password? Ask the station administrator.</source>
        <translation>忘记密码请联系中队管理员。</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Asking central. Offline, the desk’s own record answers.</source>
        <translation>正在向中心查询。离线时依据本机留存的记录核验。</translation>
    </message>
    <message>
        <source>Type your six-digit officer number and your password, then press Enter. Without a network you can sign in with the password that central last accepted at this desk, for at most seven days.</source>
        <translation>请输入六位警号和密码，然后按 Enter。无网络时，可使用中心最近在本台核验通过的密码登录，最长七天。</translation>
    </message>
    <message>
        <source>For practice</source>
        <extracomment>%1 is an officer number and a password of the training set</extracomment>
        <translation>演练用</translation>
    </message>
    <message>
        <source>Officer number and password: %1</source>
        <translation>警号和密码：%1</translation>
    </message>
    <message>
        <source>An officer number has six digits.</source>
        <translation>警号为六位数字。</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>请输入密码。</translation>
    </message>
    <message>
        <source>Central has not accepted your password at this desk for seven days.</source>
        <translation>中心已超过七天未核验您在本台的密码。</translation>
    </message>
    <message>
        <source>Signing in offline has ended for you here.</source>
        <translation>您在本台的离线登录已到期。</translation>
    </message>
    <message>
        <source>Connect this desk to the central system and sign in again.</source>
        <translation>请将本查验台连接中心系统后重新登录。</translation>
    </message>
    <message>
        <source>The central system cannot be reached.</source>
        <translation>无法连接中心系统。</translation>
    </message>
    <message>
        <source>You have not signed in at this desk before, so it has no record of you.</source>
        <translation>您此前未在本台登录，本机没有您的记录。</translation>
    </message>
    <message>
        <source>Wait for the network, or let an officer sign in who has worked here.</source>
        <translation>请等待网络恢复，或由在本台工作过的民警登录。</translation>
    </message>
    <message>
        <source>Sign-in paused for officer %1</source>
        <extracomment>%1 is an officer number</extracomment>
        <translation>民警 %1 的登录已暂停</translation>
    </message>
    <message>
        <source>Too many wrong passwords. You can try again at %1. Other officers can sign in meanwhile.</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>密码输错次数过多。您可在 %1 重试。其间其他民警可以登录。</translation>
    </message>
    <message>
        <source>%1:%2 left</source>
        <extracomment>%1 minutes, %2 seconds that are left</extracomment>
        <translation>剩余 %1:%2</translation>
    </message>
    <message>
        <source>Available again at %1</source>
        <translation>%1 后可重试</translation>
    </message>
</context>
<context>
    <name>dutydesk::SignaturePad</name>
    <message>
        <source>Driver&apos;s signature</source>
        <translation>当事人签名</translation>
    </message>
    <message>
        <source>The driver signs here with pen, finger or mouse. Refusing is a button beside it.</source>
        <translation>当事人使用手写笔、手指或鼠标在此签名。旁边另有拒绝签名按钮。</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Refused to sign</source>
        <translation>拒绝签名</translation>
    </message>
    <message>
        <source>Sign here</source>
        <translation>请在此签名</translation>
    </message>
</context>
<context>
    <name>dutydesk::SourcePane</name>
    <message>
        <source>Play the sample video</source>
        <translation>播放样例视频</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 number of the code in the picture, %2 kind of code</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open a picture or a video</source>
        <translation>打开照片或视频</translation>
    </message>
    <message>
        <source>Pictures and videos (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif *.mp4 *.avi *.mkv *.mov *.webm);;All files (*)</source>
        <translation>照片和视频 (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.gif *.mp4 *.avi *.mkv *.mov *.webm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>No code was found in this picture. Try one that is sharper, or type the number.</source>
        <translation>此照片中未找到条码。请换一张更清晰的照片，或输入号码。</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的照片</translation>
    </message>
    <message>
        <source>The clipboard holds no picture.</source>
        <translation>剪贴板中没有照片。</translation>
    </message>
    <message>
        <source>Dropped picture</source>
        <translation>拖入的照片</translation>
    </message>
    <message>
        <source>Signed %1 read</source>
        <extracomment>%1 kind of code: &quot;Signed QR code read&quot;</extracomment>
        <translation>签名%1已读取</translation>
    </message>
    <message>
        <source>%1 read</source>
        <translation>%1已读取</translation>
    </message>
    <message>
        <source>%1 · %2×%2</source>
        <translation>%1 · %2×%2</translation>
    </message>
    <message>
        <source>Looking for a licence.</source>
        <translation>正在识别证件。</translation>
    </message>
    <message>
        <source>The hand-held scanner works at any time.</source>
        <translation>扫码枪随时可用。</translation>
    </message>
    <message numerus="yes">
        <source>%n codes are in view.</source>
        <translation>
            <numerusform>画面中有 %n 个条码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the one you mean.</source>
        <translation>请选择所需的一个。</translation>
    </message>
    <message>
        <source>Reading the picture.</source>
        <translation>正在读取照片。</translation>
    </message>
    <message>
        <source>Code read and verified.</source>
        <translation>已读码并完成验证。</translation>
    </message>
    <message>
        <source>Code read.</source>
        <translation>已读码。</translation>
    </message>
    <message>
        <source>Ready for the next licence.</source>
        <translation>可直接出示下一本驾驶证。</translation>
    </message>
    <message>
        <source>Looked up.</source>
        <translation>已查询。</translation>
    </message>
    <message>
        <source>The desk works on without the camera.</source>
        <translation>没有摄像头时查验台照常工作。</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Type</source>
        <extracomment>Short for &quot;Type number&quot;, where there is little room</extracomment>
        <translation>输入</translation>
    </message>
    <message>
        <source>Type number</source>
        <translation>输入号码</translation>
    </message>
    <message>
        <source>Where the code comes from</source>
        <translation>条码来源</translation>
    </message>
    <message>
        <source>Drop a picture here</source>
        <translation>将照片拖放到此处</translation>
    </message>
    <message>
        <source>A photo or a screenshot with the code in it; or open one, or paste with Ctrl V.</source>
        <translation>含有条码的照片或截图；也可打开文件，或按 Ctrl V 粘贴。</translation>
    </message>
    <message>
        <source>Scan the code with the hand-held scanner</source>
        <translation>请用扫码枪扫描条码</translation>
    </message>
    <message>
        <source>It types what it reads. It works at any time on the Desk, wherever the focus is.</source>
        <translation>扫码枪读取后自动输入。在查验台页面随时可用，不受焦点位置影响。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Sample licences</source>
        <translation>样例驾驶证</translation>
    </message>
    <message>
        <source>Hold a sample licence to the camera</source>
        <translation>请向摄像头出示样例驾驶证</translation>
    </message>
</context>
<context>
    <name>dutydesk::StatementPane</name>
    <message>
        <source>Signs after all</source>
        <translation>当事人改为签名</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>重新签名</translation>
    </message>
    <message>
        <source>The case changed after the driver had signed. Have it signed again.</source>
        <translation>当事人签名后案件有改动，请重新签名。</translation>
    </message>
    <message>
        <source>Signed at %1. A change of the case takes the signature out.</source>
        <translation>%1 已签名。案件如有改动，签名即失效。</translation>
    </message>
    <message>
        <source>The driver&apos;s defence never makes the penalty heavier (Penalty Law art 45).</source>
        <translation>不得因当事人陈述、申辩而给予更重的处罚（行政处罚法第四十五条）。</translation>
    </message>
    <message>
        <source>Statement and signature</source>
        <translation>陈述和签名</translation>
    </message>
    <message>
        <source>Points and fine told before deciding</source>
        <translation>裁决前已告知记分和罚款</translation>
    </message>
    <message>
        <source>What the driver said</source>
        <translation>当事人的陈述和申辩</translation>
    </message>
    <message>
        <source>The driver makes no statement</source>
        <translation>当事人不作陈述</translation>
    </message>
    <message>
        <source>Refuses to sign</source>
        <translation>拒绝签名</translation>
    </message>
    <message>
        <source>Confirm refusal</source>
        <translation>确认拒签</translation>
    </message>
    <message>
        <source>The refusal is noted with its reason and counts as signed and served (Order 157 art 46).</source>
        <translation>拒签及其理由记录在案，视为已签名并送达（公安部令第157号 第四十六条）。</translation>
    </message>
    <message>
        <source>Reason given for not signing</source>
        <translation>不签名的理由</translation>
    </message>
</context>
<context>
    <name>dutydesk::StatusLine</name>
    <message>
        <source>Working offline. New cases are kept encrypted on this desk and sent when the link returns.</source>
        <translation>离线工作。新案件加密保存在本机，联网后自动发送。</translation>
    </message>
    <message>
        <source>Ready. Everything recorded on this desk is saved and encrypted.</source>
        <translation>就绪。本机记录均已保存并加密。</translation>
    </message>
    <message>
        <source>Rules %1</source>
        <extracomment>%1 is the version of the rulebook</extracomment>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Clock ±%1</source>
        <extracomment>%1 is a duration: how far this desk&apos;s clock is from central&apos;s</extracomment>
        <translation>时钟 ±%1</translation>
    </message>
    <message>
        <source>Clock not compared</source>
        <translation>时钟未比对</translation>
    </message>
</context>
<context>
    <name>dutydesk::SumStrip</name>
    <message>
        <source>%1 recorded, %2 confirmed, %3 sending, %4 waiting, %5 refused.</source>
        <translation>已记录 %1，已确认 %2，发送中 %3，待发送 %4，中心退回 %5。</translation>
    </message>
    <message>
        <source>Nothing is lost.</source>
        <translation>无一丢失。</translation>
    </message>
    <message>
        <source>The sum does not add up.</source>
        <translation>数目不符。</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>最久已等 %1</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>无待发送</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>on this desk</source>
        <translation>本查验台</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>each with a receipt</source>
        <translation>均有回执</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>on the way now</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>中心退回</translation>
    </message>
    <message>
        <source>need your correction</source>
        <translation>需您更正</translation>
    </message>
    <message>
        <source>Nothing lost</source>
        <translation>无一丢失</translation>
    </message>
    <message>
        <source>Does not add up</source>
        <translation>数目不符</translation>
    </message>
    <message>
        <source>Adds up, %1</source>
        <translation>数目相符，%1</translation>
    </message>
    <message>
        <source>Open the Doctor</source>
        <translation>打开自检</translation>
    </message>
</context>
<context>
    <name>dutydesk::ThemeSwitch</name>
    <message>
        <source>Switch to the dark theme</source>
        <translation>切换到深色主题</translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation>切换到浅色主题</translation>
    </message>
</context>
<context>
    <name>dutydesk::TopBar</name>
    <message>
        <source>Find a licence, plate, case or command</source>
        <translation>查找驾驶证、号牌、案件或命令</translation>
    </message>
    <message>
        <source>Lock this desk, Ctrl+L</source>
        <translation>锁定本查验台，Ctrl+L</translation>
    </message>
</context>
<context>
    <name>dutydesk::Tour</name>
    <message numerus="yes">
        <source>The tour is over: %n picture(s) in %1</source>
        <translation>
            <numerusform>演示结束：%1内保存图片 %n 张</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dutydesk::TrainingRibbon</name>
    <message>
        <source>Training mode</source>
        <translation>培训模式</translation>
    </message>
    <message>
        <source>Nothing is sent to the central system. Every person, plate and licence here is fictional.</source>
        <translation>数据不会发送至中心系统。所有人员、号牌和驾驶证均为虚构。</translation>
    </message>
</context>
<context>
    <name>dutydesk::TrustSection</name>
    <message>
        <source>A licence reads as genuine only when one of these keys signed it and the key was in force.</source>
        <translation>只有由下列密钥签名且密钥在有效期内的驾驶证，才显示为真实有效。</translation>
    </message>
    <message>
        <source>Asking central</source>
        <translation>正在向中心查询</translation>
    </message>
    <message>
        <source>Fetch the list</source>
        <translation>获取清单</translation>
    </message>
    <message>
        <source>Issuers</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发方</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Trusted until</source>
        <translation>信任期至</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no trust list on this desk.</source>
        <translation>本查验台没有信任清单。</translation>
    </message>
    <message>
        <source>No document can be proved genuine until it is fetched from central.</source>
        <translation>从中心获取清单之前，无法认定任何证件真实有效。</translation>
    </message>
    <message>
        <source>List %1, signed by central %2, %3</source>
        <extracomment>%1 is a version number, %2 a date and time, %3 an age</extracomment>
        <translation>清单 %1，中心于 %2 签名，%3</translation>
    </message>
    <message>
        <source>It is too old: signatures cannot be checked for sure. Fetch the list.</source>
        <translation>清单已过时，签名无法可靠核验。请获取新清单。</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>已吊销</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>Not in force yet</source>
        <translation>尚未生效</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>剩余 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust and keys</source>
        <translation>信任与密钥</translation>
    </message>
</context>
<context>
    <name>dutydesk::TypeNumberPane</name>
    <message>
        <source>Choose why you ask: central and the journal keep it.</source>
        <translation>请选择查询目的：中心和操作日志均予留存。</translation>
    </message>
    <message>
        <source>Central is asked, and the journal keeps the purpose.</source>
        <translation>将向中心查询，查询目的记入操作日志。</translation>
    </message>
    <message>
        <source>Type one of the two, and choose why you ask.</source>
        <translation>请输入其中一项，并选择查询目的。</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 name, %2 masked licence number, %3 licence classes</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Central ties no driver to this plate.</source>
        <translation>中心没有与此号牌关联的当事人。</translation>
    </message>
    <message numerus="yes">
        <source>%n drivers are tied to this plate. Choose the one in front of you.</source>
        <translation>
            <numerusform>此号牌关联 %n 名当事人，请选择面前之人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Licence number, or archive number of 12 digits</source>
        <translation>驾驶证号，或 12 位档案编号</translation>
    </message>
    <message>
        <source>Or the plate</source>
        <translation>或输入号牌</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>查询目的</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Drivers tied to this plate</source>
        <translation>与此号牌关联的当事人</translation>
    </message>
</context>
<context>
    <name>dutydesk::VehicleCard</name>
    <message>
        <source>Asking central</source>
        <translation>正在向中心查询</translation>
    </message>
    <message>
        <source>Central knows no vehicle with this plate.</source>
        <translation>中心无此号牌的车辆。</translation>
    </message>
    <message>
        <source>Type the plate to see status, inspection and class.</source>
        <translation>输入号牌，查看状态、检验和准驾要求。</translation>
    </message>
    <message>
        <source>Unknown letter</source>
        <translation>未知状态</translation>
    </message>
    <message>
        <source>Inspected to %1</source>
        <translation>检验至 %1</translation>
    </message>
    <message>
        <source>Inspection ended %1</source>
        <translation>检验已于 %1 到期</translation>
    </message>
    <message>
        <source>Insured to %1</source>
        <translation>保险至 %1</translation>
    </message>
    <message>
        <source>Insurance ended %1</source>
        <translation>保险已于 %1 到期</translation>
    </message>
    <message>
        <source>%1 covers it</source>
        <extracomment>%1 licence class held</extracomment>
        <translation>%1 准驾</translation>
    </message>
    <message>
        <source>%1 does not cover %2</source>
        <extracomment>%1 licence class held, %2 class that the vehicle needs</extracomment>
        <translation>%1 不准驾 %2</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Plate of the vehicle at the desk</source>
        <translation>现场车辆号牌</translation>
    </message>
    <message>
        <source>Look up</source>
        <translation>查询</translation>
    </message>
</context>
<context>
    <name>dutydesk::VerdictPanel</name>
    <message>
        <source>%1: %2. %3</source>
        <extracomment>%1 names the verdict (&quot;The document&quot;), %2 is the verdict (&quot;Genuine&quot;), %3 how old it is</extracomment>
        <translation>%1：%2。%3</translation>
    </message>
</context>
<context>
    <name>dutydesk::VerdictTexts</name>
    <message>
        <source>The document</source>
        <translation>证件本身</translation>
    </message>
    <message>
        <source>None shown</source>
        <translation>未出示</translation>
    </message>
    <message>
        <source>How checked</source>
        <translation>查验方式</translation>
    </message>
    <message>
        <source>Looked up without a document</source>
        <translation>未出示证件，按号码查询</translation>
    </message>
    <message>
        <source>The person was looked up. Nothing was shown, so nothing could be checked.</source>
        <translation>已查询该人员。未出示证件，因此无可查验。</translation>
    </message>
    <message>
        <source>Checked here %1</source>
        <extracomment>%1 time</extracomment>
        <translation>本机查验 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 kind of code, %2 how it was read: &quot;QR code, by camera&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Valid · %1 · key %2</source>
        <extracomment>%1 algorithm, %2 short name of the issuer&apos;s key</extracomment>
        <translation>有效 · %1 · 密钥 %2</translation>
    </message>
    <message>
        <source>On trust list, updated today %1</source>
        <translation>在信任清单内，今日 %1 更新</translation>
    </message>
    <message>
        <source>On trust list, updated %1</source>
        <translation>在信任清单内，%1 更新</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Until %1 (%2 left)</source>
        <extracomment>%1 date, %2 what is left: &quot;5 y 5 mo&quot;</extracomment>
        <translation>至 %1（余 %2）</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>Entitled to drive now</source>
        <translation>当前驾驶资格</translation>
    </message>
    <message>
        <source>Still asking central</source>
        <translation>仍在向中心查询</translation>
    </message>
    <message>
        <source>Asking central</source>
        <translation>正在向中心查询</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Nothing on the document names a person to ask about</source>
        <translation>证件未载明可供查询的人员</translation>
    </message>
    <message>
        <source>Live · %1</source>
        <extracomment>%1 &quot;14 s ago&quot;</extracomment>
        <translation>实时 · %1</translation>
    </message>
    <message>
        <source>Still asking · %1</source>
        <extracomment>%1 &quot;3 h 12 min old&quot;</extracomment>
        <translation>仍在查询 · %1</translation>
    </message>
    <message>
        <source>Offline · %1</source>
        <translation>离线 · %1</translation>
    </message>
    <message>
        <source>Unknown, ask the issuing office</source>
        <translation>含义不明，请向发证机关查询</translation>
    </message>
    <message>
        <source>Status letters</source>
        <translation>状态代码</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>未提供</translation>
    </message>
    <message>
        <source>Restrictions</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>Detain the licence; 12-point course</source>
        <translation>扣留驾驶证，满分教育</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>已于 %1 到期</translation>
    </message>
    <message>
        <source>On probation until %1</source>
        <translation>实习期至 %1</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>probation ended %1</source>
        <translation>实习期已于 %1 届满</translation>
    </message>
    <message>
        <source>Class covers</source>
        <translation>准驾范围</translation>
    </message>
    <message>
        <source>No class given</source>
        <translation>未提供准驾车型</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 names of the classes held, %2 codes of all classes that may be driven</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>%1 time, %2 how long the answer took</extracomment>
        <translation>来源</translation>
    </message>
    <message>
        <source>Central, answered %1 in %2</source>
        <translation>中心 %1 应答，耗时 %2</translation>
    </message>
    <message>
        <source>Central, answered %1 · retrying</source>
        <translation>中心 %1 应答 · 正在重试</translation>
    </message>
    <message>
        <source>Release needs an answer from central</source>
        <translation>须有中心应答方可放行</translation>
    </message>
    <message>
        <source>Waiting for central</source>
        <translation>等待中心应答</translation>
    </message>
    <message>
        <source>Release is blocked: the licence has expired</source>
        <translation>驾驶证已过期，不得放行</translation>
    </message>
    <message>
        <source>Release is blocked: 12 points are reached</source>
        <translation>已满 12 分，不得放行</translation>
    </message>
    <message>
        <source>Release is blocked by status %1</source>
        <extracomment>%1 status letters</extracomment>
        <translation>状态 %1：不得放行</translation>
    </message>
    <message>
        <source>Central&apos;s answer tells it</source>
        <translation>以中心应答为准</translation>
    </message>
</context>
<context>
    <name>dutydesk::ViolationPage</name>
    <message>
        <source>The item was not added.</source>
        <translation>条目未添加。</translation>
    </message>
    <message>
        <source>No case is open</source>
        <translation>没有打开的案件</translation>
    </message>
    <message>
        <source>Scan a licence on the Desk and press F2, or open a case from the list.</source>
        <translation>请在查验台扫描驾驶证并按 F2，或从案件列表中打开案件。</translation>
    </message>
    <message>
        <source>The case was not opened.</source>
        <translation>案件未打开。</translation>
    </message>
    <message>
        <source>The case is complete and waits to be sent.</source>
        <translation>案件已完成，待发送。</translation>
    </message>
    <message>
        <source>The case was not completed. Nothing is lost: it stays a draft.</source>
        <translation>案件未能完成。没有丢失，仍为草稿。</translation>
    </message>
    <message>
        <source>Violation case</source>
        <translation>违法案件</translation>
    </message>
    <message>
        <source>Complete case</source>
        <translation>完成案件</translation>
    </message>
    <message>
        <source>Search the items of the law</source>
        <translation>查找法定条目</translation>
    </message>
    <message>
        <source>Take a photo as evidence</source>
        <translation>拍照作为证据</translation>
    </message>
    <message>
        <source>Go to the next problem</source>
        <translation>转到下一处问题</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>The draft was not discarded.</source>
        <translation>草稿未作废。</translation>
    </message>
    <message>
        <source>Not saved. What you typed stays here and is tried again every few seconds.</source>
        <translation>未保存。输入的内容仍保留在此，每隔几秒自动重试。</translation>
    </message>
    <message>
        <source>Sealed and encrypted · %1</source>
        <extracomment>%1 state of the case at central</extracomment>
        <translation>已封存并加密 · %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Saved %1 · encrypted · %2</source>
        <translation>已保存 %1 · 已加密 · %2</translation>
    </message>
    <message>
        <source>Draft · encrypted · %1</source>
        <translation>草稿 · 已加密 · %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <extracomment>%1 central&apos;s code, %2 central&apos;s own words</extracomment>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Central refused this revision.</source>
        <translation>中心退回了此修订版本。</translation>
    </message>
    <message>
        <source>Central refused revision %1.</source>
        <translation>中心退回了修订版本 %1。</translation>
    </message>
    <message>
        <source>%1 Correct it in a new revision.</source>
        <translation>%1 请以新修订版本更正。</translation>
    </message>
    <message>
        <source>Confirmed by central.</source>
        <translation>已由中心确认。</translation>
    </message>
    <message>
        <source>Receipt %1, %2.</source>
        <translation>回执 %1，%2。</translation>
    </message>
    <message>
        <source>Being sent.</source>
        <translation>正在发送。</translation>
    </message>
    <message>
        <source>This revision cannot change any more.</source>
        <translation>此修订版本不能再更改。</translation>
    </message>
    <message>
        <source>Complete, waiting to be sent.</source>
        <translation>已完成，待发送。</translation>
    </message>
    <message>
        <source>It is kept encrypted on this desk and leaves by itself.</source>
        <translation>已加密保存在本机，自动发送。</translation>
    </message>
</context>
<context>
    <name>dutydesk::ctl</name>
    <message>
        <source>Usage: dutydeskctl [options] VERB …</source>
        <translation>用法：dutydeskctl [选项] 命令 …</translation>
    </message>
    <message>
        <source>Options: --json (one JSON object a line), --folder DIR (the desk&apos;s folder), --training (the practice station in this process), --officer NUMBER (password from DUTYDESK_PASSWORD or the first line of standard input), --purpose WORD, --wait SECONDS, --trust-list FILE with --trust-key HEX (scan).</source>
        <translation>选项：--json（每行一个 JSON 对象）、--folder DIR（查验台文件夹）、--training（在本进程内运行演练中队）、--officer NUMBER（密码取自 DUTYDESK_PASSWORD 或标准输入的第一行）、--purpose WORD、--wait SECONDS、--trust-list FILE 与 --trust-key HEX（用于 scan）。</translation>
    </message>
    <message>
        <source>Purposes: roadside-check, violation-handling, accident-handling, identity-check, complaint.</source>
        <translation>查询目的：roadside-check、violation-handling、accident-handling、identity-check、complaint。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done; 1 answered with no (nothing read, must not drive, refused, broken); 2 wrong use; 3 central unreachable, or the answer is the last known one; 4 not signed in or not allowed; 5 the folder is in use; 6 disk or database; 7 failed.</source>
        <translation>退出代码：0 完成；1 结论为否（未读取到、不得驾驶、被退回、已断裂）；2 用法错误；3 无法连接中心，或应答为末次已知；4 未登录或无权限；5 文件夹正被占用；6 磁盘或数据库故障；7 失败。</translation>
    </message>
    <message>
        <source>Reads the codes in pictures and videos and says what they prove, without a desk and without central.</source>
        <translation>读取照片和视频中的条码，并说明其所能证明的内容；无需查验台和中心。</translation>
    </message>
    <message>
        <source>Asks central for the status of a licence; the purpose is journalled.</source>
        <translation>向中心查询驾驶证状态；查询目的记入操作日志。</translation>
    </message>
    <message>
        <source>Records a violation case: validated, sealed, queued. The file has the keys person, vehicle, place, items, statement, occurredAt, procedure, note, evidenceFiles.</source>
        <translation>记录违法案件：校验、封存、加入队列。文件含有 person、vehicle、place、items、statement、occurredAt、procedure、note、evidenceFiles 各键。</translation>
    </message>
    <message>
        <source>Shows the queue and its sum, one case&apos;s revisions, or sends everything waiting and refused now.</source>
        <translation>显示队列及其合计、某案件的各修订版本，或立即发送所有待发送和被退回的记录。</translation>
    </message>
    <message>
        <source>Walks the whole journal and compares every checkpoint.</source>
        <translation>逐条核验整个操作日志，并比对每个检查点。</translation>
    </message>
    <message>
        <source>Measures this desk: store, journal, disk, link, clock, trust list, rules.</source>
        <translation>测量本查验台：存储、操作日志、磁盘、连接、时钟、信任清单、规则。</translation>
    </message>
</context>
<context>
    <name>dutydesk::ctl::DeskVerbs</name>
    <message>
        <source>%1: letters %2, %3 of 12 points, %4</source>
        <extracomment>Licence, status letters, points, entitlement in machine words</extracomment>
        <translation>%1：状态 %2，记分 %3/12，%4</translation>
    </message>
    <message>
        <source>central, now</source>
        <translation>中心，当前</translation>
    </message>
    <message>
        <source>last known, answered %1</source>
        <translation>末次已知，%1 应答</translation>
    </message>
    <message>
        <source>rule %1 at %2 does not hold; the draft is kept</source>
        <translation>规则 %1 在 %2 处不满足；草稿已保留</translation>
    </message>
    <message>
        <source>%1 revision %2: %3 %4</source>
        <extracomment>A row of the queue: case, revision, state in machine words, receipt or reason</extracomment>
        <translation>%1 修订版本 %2：%3 %4</translation>
    </message>
    <message>
        <source>%1 recorded = %2 confirmed + %3 sending + %4 waiting + %5 refused</source>
        <translation>已记录 %1 = 已确认 %2 + 发送中 %3 + 待发送 %4 + 中心退回 %5</translation>
    </message>
    <message>
        <source>The journal is whole: %1 entries, %2 of them witnessed by central.</source>
        <translation>操作日志完整：共 %1 条，其中 %2 条经中心联合签名。</translation>
    </message>
    <message>
        <source>The journal is broken from entry %1 on (%2).</source>
        <translation>操作日志自第 %1 条起断裂（%2）。</translation>
    </message>
</context>
<context>
    <name>dutydesk::ctl::Output</name>
    <message>
        <source>Central: “%1” (code %2)</source>
        <translation>中心：“%1”（代码 %2）</translation>
    </message>
    <message>
        <source>What was given cannot be used. Check it and try again.</source>
        <translation>所给内容无法使用，请核对后重试。</translation>
    </message>
    <message>
        <source>There is no such record.</source>
        <translation>查无此记录。</translation>
    </message>
    <message>
        <source>This officer or this desk may not do that. Ask the station administrator.</source>
        <translation>该民警或本查验台无此权限，请联系中队管理员。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Give --officer and the password.</source>
        <translation>尚无人登录，请提供 --officer 和密码。</translation>
    </message>
    <message>
        <source>Officer number and password do not fit.</source>
        <translation>警号与密码不符。</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait and try again.</source>
        <translation>密码输错次数过多，请稍后重试。</translation>
    </message>
    <message>
        <source>Another record has that place already.</source>
        <translation>该位置已有其他记录。</translation>
    </message>
    <message>
        <source>This revision was completed and cannot be changed. Start the next revision.</source>
        <translation>此修订版本已完成，不能更改。请另立修订版本。</translation>
    </message>
    <message>
        <source>Central cannot be reached. What was recorded here is kept and goes by itself.</source>
        <translation>无法连接中心。已记录的内容留存本机，自动发送。</translation>
    </message>
    <message>
        <source>Central did not answer in time. What was recorded here is kept and goes by itself.</source>
        <translation>中心未及时应答。已记录的内容留存本机，自动发送。</translation>
    </message>
    <message>
        <source>Something answered that is not central, perhaps a network&apos;s sign-in page. Check the network.</source>
        <translation>应答方不是中心，可能是网络登录页。请检查网络。</translation>
    </message>
    <message>
        <source>Central understood and said no.</source>
        <translation>中心已受理请求，但予以拒绝。</translation>
    </message>
    <message>
        <source>A signature does not hold. The answer was not used.</source>
        <translation>签名验证不通过，未采用该应答。</translation>
    </message>
    <message>
        <source>This is too old to be used. Sign in once while central can be reached.</source>
        <translation>内容已过时，不能使用。请在可连接中心时登录一次。</translation>
    </message>
    <message>
        <source>The disk refused to write. Nothing was changed.</source>
        <translation>磁盘拒绝写入，未作任何更改。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>磁盘已满，未作任何更改。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The database of this desk is damaged.</source>
        <translation>本查验台的数据库已损坏。</translation>
    </message>
    <message>
        <source>The database was written by a newer Dutydesk. Install that version; nothing was changed.</source>
        <translation>数据库由更新版本的 Dutydesk 写入。请安装该版本；未作任何更改。</translation>
    </message>
    <message>
        <source>Another Dutydesk works in this folder. Close it first.</source>
        <translation>此文件夹正由另一个 Dutydesk 使用，请先将其关闭。</translation>
    </message>
    <message>
        <source>The device failed.</source>
        <translation>设备故障。</translation>
    </message>
    <message>
        <source>This program does not do that.</source>
        <translation>本程序不支持此操作。</translation>
    </message>
    <message>
        <source>It was called off.</source>
        <translation>操作已取消。</translation>
    </message>
    <message>
        <source>Something failed inside the program. The log says more.</source>
        <translation>程序内部出现故障，详情见日志。</translation>
    </message>
</context>
<context>
    <name>dutydesk::ctl::ScanVerb</name>
    <message>
        <source>%1: no code found</source>
        <translation>%1：未找到条码</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n byte(s)</source>
        <translation>
            <numerusform>%1：%2，%n 字节</numerusform>
        </translation>
    </message>
    <message>
        <source>  document: %1, %2</source>
        <extracomment>Kind of document and the word for it, in machine words</extracomment>
        <translation>  证件：%1，%2</translation>
    </message>
    <message>
        <source>%1: cannot be read</source>
        <translation>%1：无法读取</translation>
    </message>
</context>
</TS>
