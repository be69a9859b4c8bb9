// Places whose names are easily misread, and words of the names of offices, with the sounds of their official names, and a sign for every
// sound.

/** Name, then a syllable a sign. */
export const officialNames: readonly string[] = [
  '曾都 zeng du',
  '枞阳 zong yang',
  '涡阳 guo yang',
  '筠连 jun lian',
  '解州 xie zhou',
  '尉犁 yu li',
  '洪洞 hong tong',
  '大埔 da bu',
  '黄埔 huang pu',
  '番禺 pan yu',
  '乐亭 lao ting',
  '乐陵 lao ling',
  '乐清 yue qing',
  '单县 shan xian',
  '单城 shan cheng',
  '蔚县 yu xian',
  '浚县 xun xian',
  '蚌埠 beng bu',
  '六安 lu an',
  '六合 lu he',
  '铅山 yan shan',
  '泌阳 bi yang',
  '厦门 xia men',
  '东阿 dong e',
  '大城 dai cheng',
  '泊头 bo tou',
  '牟平 mu ping',
  '中牟 zhong mu',
  '犍为 qian wei',
  '荥经 ying jing',
  '覃塘 qin tang',
  '龙圩 long xu',
  '崆峒 kong tong',
  '繁峙 fan shi',
  '穆棱 mu ling',
  '绥棱 sui ling',
  '宕昌 tan chang',
  '称多 chen duo',
  '吴堡 wu bu',
  '红寺堡 hong si bu',
  '瓦窑堡 wa yao bu',
  '沌口 zhuan kou',
  '莘庄 xin zhuang',
  '会稽 kuai ji',
  '龟兹 qiu ci',
  '茄子河 qie zi he',
  '浒墅关 xu shu guan',
  '重庆 chong qing',
  '尉氏 wei shi',
  '歙县 she xian',
  '台州 tai zhou',
  '丽水 li shui',
  '长子县 zhang zi xian',
  '长沙 chang sha',
  '长治 chang zhi',
  '长乐 chang le',
  '长岛 chang dao',
  '黄陂 huang pi',
  '郫都 pi du',
  '莘县 shen xian',
  '成都 cheng du',
  '都江堰 du jiang yan',
  '都匀 du yun',
  '昌都 chang du',
  '宜都 yi du',
  '佛山 fo shan',
  '佛坪 fo ping',
  '西藏 xi zang',
  '亳州 bo zhou',
  '衢州 qu zhou',
  '盱眙 xu yi',
  '甪直 lu zhi',
  '邗江 han jiang',
  '井陉 jing xing',
  '行唐 xing tang',
  '柏乡 bai xiang',
  '渑池 mian chi',
  '荥阳 xing yang',
  '朝阳 chao yang',
  '会理 hui li',
  '句容 ju rong',
  '六盘水 liu pan shui',
  '乐山 le shan',
  '东莞 dong guan',
  '柞水 zha shui',
  '什邡 shi fang',
  '夹江 jia jiang',
  '伽师 jia shi',
  '珲春 hun chun',
  '监利 jian li',
  '阿城 a cheng',
  '漯河 luo he',
  '宿州 su zhou',
  '隰县 xi xian',
  '扶余 fu yu',
  '随县 sui xian',
  '广水 guang shui',
  '秭归 zi gui',
  '召陵 shao ling',
  '闵行 min hang',
  '太行 tai hang',
  '喀什 ka shi',
  '乌什 wu shi',
  '塔什库尔干 ta shi ku er gan',
  '会计 kuai ji',
  '音乐 yin yue',
  '银行 yin hang',
  '行业 hang ye',
  '行政 xing zheng',
  '畜牧 xu mu',
  '地质 di zhi',
  '土地 tu di',
  '调解 tiao jie',
  '协调 xie tiao',
  '调查 diao cha',
  '重建 chong jian',
  '给水 ji shui',
];

/** Each syllable with a sign that has no other sound, from the middle of those that have it; in the order of the alphabet. */
export const syllables: readonly (readonly [syllable: string, sign: string])[] = (
  'a錒 ai伌 an啽 ang昻 ao鰲 ba茇 bai擺 ban粄 bang榜 bao駂 bei狽 ben翉 beng繃 bi湢 bian鴘 biao爂 bie别 bin豳 bing禀 bo葧 bu咘 ca礸 cai寀 can蠶 cang獊 cao艚 ce廁 ' +
  'cen涔 ceng嶒 cha搽 chai喍 chan躔 chang嘗 chao漅 che烢 chen螴 cheng洆 chi侈 chong罿 chou嬦 chu础 chuai膪 chuan篅 chuang噇 chui搥 chun純 chuo輟 ci餈 ' +
  'cong鏦 cou腠 cu誎 cuan巑 cui脃 cun膥 cuo脞 da逹 dai埭 dan膽 dang凼 dao嶹 de锝 deng等 di呧 dian蕇 diao屌 die詄 ding订 diu铥 dong鶫 dou荳 du髑 duan煅 dui陮 ' +
  'dun趸 duo挅 e峉 en蒽 er迩 fa筏 fan燔 fang魴 fei棐 fen隫 feng鋒 fo坲 fou缻 fu韍 ga噶 gai忋 gan赶 gang棡 gao缟 ge葛 gen亙 geng鶊 gong熕 gou豿 gu蛊 gua叧 guai夬 ' +
  'guan贯 guang烡 gui攱 gun緄 guo幗 ha哈 hai亥 han汉 hang蚢 hao昊 he詥 hei黑 hen很 heng胻 hong浤 hou鯸 hu醐 hua鷨 huai褱 huan鬟 huang穔 hui绘 hun魂 huo旤 ji蕺 ' +
  'jia郟 jian谫 jiang奨 jiao暞 jie滐 jin謹 jing穽 jiong炯 jiu镹 ju挙 juan劵 jue憰 jun郡 ka垰 kai慨 kan偘 kang鏮 kao铐 ke顆 ken豤 keng铿 kong錓 kou敂 ku库 ' +
  'kua垮 kuai塊 kuan髋 kuang旷 kui鍨 kun醌 kuo頢 la楋 lai錸 lan讕 lang蜋 lao耂 le泐 lei誄 leng冷 li苈 lian蠊 liang脼 liao簝 lie捩 lin驎 ling軨 liu瀏 long爖 ' +
  'lou軁 lu鑥 luan曫 lun菕 luo驘 ma鰢 mai麦 man襔 mang浝 mao蓩 mei黴 men虋 meng鯍 mi粎 mian勉 miao渺 mie蔑 min刡 ming暝 miu謬 mo枺 mou蛑 mu凩 na钠 nai釢 nan暔 ' +
  'nang饢 nao垴 ne眲 nen嫰 ni你 nian撵 niang酿 niao蔦 nie臲 nin拰 ning嬣 niu纽 nong蕽 nou耨 nu努 nuan暖 nuo榒 ou謳 pa掱 pai簰 pan鞶 pang逄 pao軳 pei伂 pen湓 ' +
  'peng樥 pi陴 pian骿 piao瓢 pie瞥 pin嬪 ping荓 po櫇 pou裒 pu瞨 qi璂 qia圶 qian歬 qiang鏘 qiao嘺 qie笡 qin擒 qing樈 qiong蛩 qiu俅 qu胊 quan跧 que塙 qun帬 ' +
  'ran髯 rang壌 rao饒 re热 ren任 reng礽 ri鈤 rong熔 rou蹂 ru蠕 ruan偄 rui芮 run閠 ruo蒻 sa脎 sai鰓 san伞 sang褬 sao騷 se濏 sen槮 seng鬙 sha鎩 shai晒 shan覢 ' +
  'shang謪 shao柖 she厙 shen神 sheng鼪 shi宩 shou售 shu暑 shua耍 shuai帅 shuan栓 shuang鹴 shui稅 shun蕣 shuo搠 si鐁 song悚 sou醙 su塑 suan祘 sui嵗 sun薞 ' +
  'suo乺 ta遝 tai擡 tan顃 tang磄 tao咷 te慝 teng螣 ti鯷 tian鴫 tiao樤 tie銕 ting筳 tong詷 tou頭 tu瘏 tuan摶 tui蘈 tun豚 tuo跎 wa鼃 wai竵 wan埦 wang枉 wei荱 ' +
  'wen聞 weng蓊 wo卧 wu俉 xi隵 xia暇 xian冼 xiang跭 xiao簫 xie缷 xin噺 xing钘 xiong哅 xiu苬 xu醑 xuan悬 xue學 xun循 ya睚 yan渷 yang煬 yao窰 ye烨 yi劮 yin银 ' +
  'ying営 yong鰫 you駀 yu與 yuan塬 yue跃 yun夽 za臢 zai崽 zan暂 zang贜 zao皁 ze赜 zei鲗 zen谮 zeng磳 zha箚 zhai宅 zhan展 zhang漲 zhao狣 zhe輙 zhen鍼 zheng徰 ' +
  'zhi志 zhong蹱 zhou疛 zhu丶 zhua膼 zhuai跩 zhuan転 zhuang装 zhui畷 zhun准 zhuo晫 zi輺 zong鬃 zou鲰 zu诅 zuan缵 zui酔 zun鳟 zuo岝 '
)
  .trim()
  .split(' ')
  .map((each) => [each.replace(/\P{Script=Latin}/gu, ''), each.replace(/\p{Script=Latin}/gu, '')]);
